using Palmares.Linkage.Bench;

return args switch
{
    ["accuracy", .. var sets] => Accuracy.Run(sets),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("Usage: accuracy [SET …]");
    return 2;
}
