using System.Diagnostics;
using System.Globalization;
using Palmares.Records.Bench;

// Times the import of a folder of the record, and searching it. See bench/README.md
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
return args switch
{
    ["import", var folder] => await Importing.TwiceAsync(folder, data: null, refresh: true),
    ["import-only", var folder] => await Importing.TwiceAsync(folder, data: null, refresh: false),
    ["import-into", var folder, var data] => await Importing.OnceAsync(folder, data, refresh: false),
    ["fill", var folder, var data] => await Importing.OnceAsync(folder, data, refresh: true),
    ["ten-times", var folder, var to] => TenTimes.Write(folder, to),
    ["search", var folder, var program, var data] => await Search.RunAsync(folder, program, data),
    ["readers", var folder] => await Readers.RunAsync(folder),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("Usage: bench/run import|import-only FOLDER | import-ten FOLDER | import-readers FOLDER | search FOLDER");
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
