using System.Diagnostics;
using Palmares.Kernel;
using Palmares.Records.Importing;

namespace Palmares.Records.Bench;

internal static class Importing
{
    /// <summary>An empty installation takes the folder in, then once more; on request people are linked and the index is built.</summary>
    public static async Task<int> TwiceAsync(string folder, string? data, bool refresh)
    {
        var own = data ?? Directory.CreateTempSubdirectory("palmares-bench-").FullName;
        try
        {
            Console.WriteLine(Machine.Noise());
            await using var installation = await Installation.OpenAsync(own);
            var first = await ImportAsync(installation, folder);
            Console.WriteLine($"first    {first.Report.Read,9} lines = {first.Report.Imported} imported + {first.Report.Unchanged} unchanged + {first.Report.Rejected} rejected + {first.Report.Gold} gold; {first.Seconds:0.0} s, peak {Machine.PeakMb:0} MB");
            var second = await ImportAsync(installation, folder);
            Console.WriteLine($"again    {second.Report.Read,9} lines, {second.Report.Imported} imported; {second.Seconds:0.0} s, peak {Machine.PeakMb:0} MB");
            Console.WriteLine($"snapshot {second.Report.Snapshot}{(first.Report.Snapshot == second.Report.Snapshot ? "" : " DIFFERS from the first")}");
            if (refresh)
                await RefreshAsync(installation);
            return 0;
        }
        finally
        {
            if (data is null)
                Directory.Delete(own, recursive: true);
        }
    }

    public static async Task<int> OnceAsync(string folder, string data, bool refresh)
    {
        await using var installation = await Installation.OpenAsync(data);
        var (report, seconds) = await ImportAsync(installation, folder, refresh);
        Console.WriteLine($"imported {report.Imported} of {report.Read} lines{(refresh ? ", linked and indexed," : "")} in {seconds:0.0} s, peak {Machine.PeakMb:0} MB");
        return 0;
    }

    private static async Task<(ImportRecord.Report Report, double Seconds)> ImportAsync(Installation installation, string folder, bool refresh = false)
    {
        var watch = Stopwatch.StartNew();
        var report = await installation.RunAsync((ImportRecord import) => import.RunAsync(new([folder], Refresh: refresh), installation.Steward, null, default));
        return (report, watch.Elapsed.TotalSeconds);
    }

    private static async Task RefreshAsync(Installation installation)
    {
        var watch = Stopwatch.StartNew();
        var stage = new Stages(watch);
        await installation.RunAsync((RefreshRecord refresh) => refresh.RunAsync(installation.Steward, stage, default));
        Console.WriteLine($"people and search index {watch.Elapsed.TotalSeconds:0.0} s ({string.Join(", ", stage.Begun)}), peak {Machine.PeakMb:0} MB");
    }

    private sealed class Stages(Stopwatch watch) : IProgress<ImportProgress>
    {
        public List<string> Begun { get; } = [];

        public void Report(ImportProgress value) => Begun.Add($"{value.Stage} from {watch.Elapsed.TotalSeconds:0.0} s");
    }
}
