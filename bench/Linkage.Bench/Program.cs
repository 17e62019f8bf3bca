using Palmares.Linkage;
using Palmares.Linkage.Bench;

return args switch
{
    ["peer"] => Peer.Run(3),
    ["peer", var rounds] => Peer.Run(int.Parse(rounds, System.Globalization.CultureInfo.InvariantCulture)),
    ["accuracy", .. var sets] => Accuracy.Run(sets),
    ["link", var file] => WholeRun.Run(file, PersonRecord.Spec, null),
    ["link", var file, var output] => WholeRun.Run(file, PersonRecord.Spec, output),
    ["add", var baseFile, var newFile] => Adding.Run(baseFile, newFile, compare: true),
    ["rfc-names", var folder] => RfcNames.Run(folder),
    ["generate", var mentions, var file] => Generate(file, mentions, "0", null),
    ["generate", var mentions, var file, var added, var addedFile] => Generate(file, mentions, added, addedFile),
    _ => Usage(),
};

static int Generate(string file, string mentions, string added, string? addedFile)
{
    Corpus.Write(file, int.Parse(mentions, System.Globalization.CultureInfo.InvariantCulture), int.Parse(added, System.Globalization.CultureInfo.InvariantCulture), addedFile);
    return 0;
}

static int Usage()
{
    Console.Error.WriteLine("Usage: accuracy [SET …] | peer [ROUNDS] | link FILE [CLUSTERS] | add BASE NEW | rfc-names FOLDER | generate MENTIONS FILE [MORE FILE]");
    return 2;
}
