using Palmares.Cli;
using Palmares.Kernel;
using Palmares.Proceedings;

var parsed = CommandTree.Build(new Host()).Parse(args);
var faults = CommandTree.Faults(parsed).ToList();
if (faults.Count > 0)
{
    foreach (var fault in faults)
        Console.Error.WriteLine("palmares: " + fault);
    Console.Error.WriteLine("Try 'palmares --help'.");
    return 2;
}

if (DatabaseChoice.Fault(Environment.GetEnvironmentVariable("Palmares__Database")) is { } unreadable)
    return Host.Refuse(Error.Invalid(unreadable));
if (HostBody.Fault(Environment.GetEnvironmentVariable("Palmares__HostEmblem")) is { } unusable)
    return Host.Refuse(Error.Invalid(unusable));
return await parsed.InvokeAsync();
