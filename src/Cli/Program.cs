using Palmares.Cli;

var parsed = CommandTree.Build(new Host()).Parse(args);
var faults = CommandTree.Faults(parsed).ToList();
if (faults.Count > 0)
{
    foreach (var fault in faults)
        Console.Error.WriteLine("palmares: " + fault);
    Console.Error.WriteLine("Try 'palmares --help'.");
    return 2;
}

return await parsed.InvokeAsync();
