using System.Diagnostics;
using System.Globalization;
using Palmares.Tracking.Bench;

// Times lineages and indicators over a record that was imported before, and holds what they say against what is known. See bench/README.md
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
return args switch
{
    ["lineages", var data, var folder] => await LineageBench.RunAsync(data, folder),
    ["indicators-size", var authorships] => IndicatorSize.Run(int.Parse(authorships, CultureInfo.InvariantCulture)),
    ["indicators", var data, _] => await IndicatorBench.RunAsync(data),
    ["emergence-backtest", var data, _] => await BackTest.RunAsync(data),
    ["indicators-kept", var data, _, var program] => await IndicatorBench.KeptAsync(data, program),
    ["outcome-simulation", var runs] => OutcomeSimulation.Simulate(int.Parse(runs, CultureInfo.InvariantCulture)),
    ["outcome-join", var roll, var authorships, var join] => AclJoin.Propose(roll, authorships, join),
    ["outcome-walk", var roll, var authorships, var join, var folder] => OutcomeWalk.Run(roll, authorships, join, folder),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("Usage: bench/run lineages|indicators|indicators-kept|emergence-backtest [FOLDER] | indicators-size [AUTHORSHIPS] | outcome-simulation [RUNS] | outcome-join ROLL AUTHORSHIPS JOIN | outcome-walk ROLL AUTHORSHIPS JOIN FOLDER");
    return 2;
}

internal static class Machine
{
    public static double PeakMb
    {
        get
        {
            using var process = Process.GetCurrentProcess();
            return process.PeakWorkingSet64 / 1048576.0;
        }
    }

    /// <summary>How busy others keep the processors; above half of them a time says little.</summary>
    public static string Noise()
    {
        var load = File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "?";
        return $"{Environment.ProcessorCount} processors, load before the start {load}";
    }
}
