using System.CommandLine;

namespace Palmares.Cli;

/// <summary>A module's verbs. Found by reflection, so a module adds its file and touches no other.</summary>
internal interface IVerbs
{
    IEnumerable<Command> Build(Host host);
}
