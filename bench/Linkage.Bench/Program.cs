using Palmares.Linkage.Bench;

return args switch
{
    ["peer"] => Peer.Run(3),
    ["peer", var rounds] => Peer.Run(int.Parse(rounds, System.Globalization.CultureInfo.InvariantCulture)),
    ["accuracy", .. var sets] => Accuracy.Run(sets),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("Usage: accuracy [SET …] | peer [ROUNDS]");
    return 2;
}
