using Palmares.Judging.Bench;

return args switch
{
    ["assign", ..] => AssignmentBench.Run(args.ElementAtOrDefault(1) ?? "dense"),
    ["award", _, ..] => AwardBench.Run(args[1]),
    ["rank", ..] => RankingBench.Run(args.ElementAtOrDefault(1)),
    ["harm", _, ..] => HarmBench.Run(args[1], args.Length > 2 ? int.Parse(args[2], System.Globalization.CultureInfo.InvariantCulture) : 5_000),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("assign [dense|sparse] · award INSTANCE.json · rank [SCORES.csv[.gz]] · harm DESIGN.json [REPLICATES]");
    return 2;
}
