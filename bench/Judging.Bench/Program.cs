using System.Globalization;
using Palmares.Judging.Bench;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
return args switch
{
    ["assign", ..] => AssignmentBench.Run(args.ElementAtOrDefault(1) ?? "dense"),
    ["award", _, ..] => AwardBench.Run(args[1]),
    ["rank", ..] => RankingBench.Run(args.ElementAtOrDefault(1)),
    ["rank-peer", _, _, ..] => RankingBench.Beside(args[1], args[2], Number(3, 3)),
    ["bayes", _] => BayesBench.Run(args[1]),
    ["repeat"] => RepeatBench.Run(),
    ["harm", _, ..] => HarmBench.Run(args[1], Number(2, 5_000)),
    _ => Usage(),
};

int Number(int at, int otherwise) => args.Length > at ? int.Parse(args[at], CultureInfo.InvariantCulture) : otherwise;

static int Usage()
{
    Console.Error.WriteLine("assign [dense|sparse] · award INSTANCE.json · rank [SCORES.csv[.gz]] · rank-peer SCORES.csv[.gz] LME4.R [ROUNDS] · bayes FOLDER · repeat · harm DESIGN.json [REPLICATES]");
    return 2;
}
