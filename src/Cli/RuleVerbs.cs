using System.CommandLine;
using Palmares.Awards;
using Palmares.Awards.Screening;
using Palmares.Kernel;

namespace Palmares.Cli;

/// <summary><c>palmares award rules</c> and <c>revise-rules</c>: an edition's rules of eligibility as the JSON that docs/eligibility.md tells.</summary>
internal static class RuleVerbs
{
    public static IEnumerable<Command> Of(Host host)
    {
        yield return Show(host);
        yield return Revise(host);
    }

    private static Command Show(Host host)
    {
        var slug = Slug();
        var number = new Option<int?>("--number") { Description = "An earlier version." };
        var verb = new Command("rules", "An edition's rules of eligibility, as a file that revise-rules takes. Example: palmares award rules fable-2026 --as name@example.org > rules.json") { slug, number };
        verb.SetAction((parsed, ct) => host.RunAsync(
            parsed,
            async (services, by, token) =>
            {
                var edition = await services.Get<ReadEdition>().RunAsync(parsed.GetValue(slug)!, token);
                if (edition.IsError)
                    return edition.Error;
                var shown = await services.Get<ShowRules>().RunAsync(edition.Value.Id, parsed.GetValue(number), by, token);
                return shown.IsError ? shown.Error : Result<Shown>.Of(new(shown.Value.Number, shown.Value.Hash, RuleJson.Write(shown.Value.Book)));
            },
            ct,
            shown => Console.Out.WriteLine(shown.Book)));
        return verb;
    }

    private static Command Revise(Host host)
    {
        var slug = Slug();
        var file = new Argument<string>("file") { Description = "JSON, or - for standard input." };
        var verb = new Command("revise-rules", "Give a draft edition its rules of eligibility: a new version; after the call has opened none is taken. Example: palmares award revise-rules fable-2026 rules.json --as name@example.org") { slug, file };
        verb.SetAction((parsed, ct) => host.RunAsync(
            parsed,
            async (services, by, token) =>
            {
                var edition = await services.Get<ReadEdition>().RunAsync(parsed.GetValue(slug)!, token);
                if (edition.IsError)
                    return edition.Error;
                var book = await RuleBookJson.ReadAsync<RuleBook>(parsed.GetValue(file)!, token);
                return book.IsError ? book.Error : await services.Get<ReviseRules>().RunAsync(new(edition.Value.Id, book.Value), by, token);
            },
            ct));
        return verb;
    }

    private static Argument<string> Slug() => new("edition") { Description = "The edition's short name." };

    internal sealed record Shown(int Number, string? Hash, string Book);
}
