using Palmares.Linkage.Bench;

return args switch
{
    ["spec", var name] => Show(name),
    ["accuracy", .. var sets] => Accuracy.Run(sets),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("Usage: accuracy [SET …]");
    return 2;
}

static int Show(string name)
{
    Console.WriteLine(Palmares.Linkage.LinkageSpecJson.Write(Palmares.Linkage.BuiltInSpecs.All[name]));
    return 0;
}
