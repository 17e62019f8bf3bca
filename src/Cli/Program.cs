using System.CommandLine;
using Palmares.Cli;

var host = new Host();
var root = new RootCommand("Palmares: finds, recognises and follows the next generation of standards leaders, on the evidence of the public record.")
{
    host.DataOption, host.AsOption, host.JsonOption, host.QuietOption, host.ThreadsOption,
};
var verbs = typeof(Host).Assembly.GetTypes()
    .Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IVerbs)))
    .Select(type => (IVerbs)Activator.CreateInstance(type)!)
    .SelectMany(group => group.Build(host))
    .Distinct()
    .OrderBy(command => command.Name, StringComparer.Ordinal);
foreach (var verb in verbs)
    root.Subcommands.Add(verb);

var parsed = root.Parse(args);
if (parsed.Errors.Count > 0)
{
    foreach (var error in parsed.Errors)
        Console.Error.WriteLine("palmares: " + error.Message);
    Console.Error.WriteLine("Try 'palmares --help'.");
    return 2;
}

return await parsed.InvokeAsync();

