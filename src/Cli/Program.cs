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
    .OrderBy(command => command.Name, StringComparer.Ordinal);
// Two files may give subcommands to one verb.
foreach (var sharing in verbs.GroupBy(command => command.Name))
{
    root.Subcommands.Add(sharing.First());
    foreach (var more in sharing.Skip(1).SelectMany(command => command.Subcommands).ToList())
        sharing.First().Subcommands.Add(more);
}

var parsed = root.Parse(args);
if (parsed.Errors.Count > 0)
{
    foreach (var error in parsed.Errors)
        Console.Error.WriteLine("palmares: " + error.Message);
    Console.Error.WriteLine("Try 'palmares --help'.");
    return 2;
}

return await parsed.InvokeAsync();

