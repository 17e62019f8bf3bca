using System.CommandLine;
using System.Text;
using Palmares.Awards;
using Palmares.Awards.Programming;
using Palmares.Kernel;

namespace Palmares.Cli;

/// <summary><c>palmares edition export|diff|import|clone|criteria</c>: the set-up of an edition as a text.</summary>
internal sealed class EditionVerbs : IVerbs
{
    private static readonly Argument<string> File = new("file") { Description = "A set-up as JSON, or - for standard input." };

    public IEnumerable<Command> Build(Host host)
    {
        var edition = host.Verb("edition", "The set-up of an edition as JSON: exported, compared, imported, taken over into the next edition.");
        edition.Subcommands.Add(Export(host));
        edition.Subcommands.Add(Diff(host));
        edition.Subcommands.Add(Import(host));
        edition.Subcommands.Add(Clone(host));
        edition.Subcommands.Add(FormVerb.Of<ReviseCriteria.Input, CriteriaVersionId>(host, "criteria", "Write a new draft of the criteria, of the edition or of one category: {edition, criteria, category, low_confidence_left_out}.", (s, i, by, ct) => s.Get<ReviseCriteria>().RunAsync(i, by, ct), "edition"));
        yield return edition;
    }

    private static Command Export(Host host)
    {
        var slug = Slug();
        var file = new Option<string>("--out") { Description = "Write it there instead of standard output." };
        var verb = new Command("export", "Write the set-up. Example: palmares edition export fable-2026 --out fable-2026.json --as secretary@example.org") { slug, file };
        verb.SetAction((parsed, ct) => host.RunAsync(
            parsed,
            (services, by, token) => OnAsync(services, parsed.GetValue(slug)!, async edition =>
            {
                var text = await services.Get<ExportSetup>().RunAsync(edition.Id, by, token);
                if (!text.IsError && parsed.GetValue(file) is { } path)
                    await PlainFile.WriteAsync(path, Encoding.UTF8.GetBytes(text.Value), token);
                return text;
            }, token),
            ct,
            text => Console.Out.Write(parsed.GetValue(file) is { } path ? $"{path} written.\n" : text)));
        return verb;
    }

    private static Command Diff(Host host)
    {
        var slug = Slug();
        var verb = new Command("diff", "What a set-up would change in an edition, and what of it would be refused. Writes nothing. Example: palmares edition diff fable-2026 fable-2026.json --as secretary@example.org") { slug, File };
        verb.SetAction((parsed, ct) => host.RunAsync(
            parsed,
            (services, by, token) => OnAsync(services, parsed.GetValue(slug)!, async edition =>
                await services.Get<ImportSetup>().RunAsync(new(edition.Id, null, await TextAsync(parsed.GetValue(File)!, token), DryRun: true), by, token), token),
            ct,
            Print));
        return verb;
    }

    private static Command Import(Host host)
    {
        var into = new Option<string>("--edition") { Description = "The short name of the edition to change. Without it a new one is drafted." };
        var programme = new Option<string>("--programme") { Description = "For a new one: the programme's name." };
        var dry = new Option<bool>("--dry-run") { Description = "Say what would change and be refused, and write nothing." };
        var verb = new Command("import", "Bring a set-up in, whole or not at all. Example: palmares edition import fable-2027.json --programme \"Fable Award\" --dry-run --as secretary@example.org") { File, into, programme, dry };
        verb.SetAction((parsed, ct) => host.RunAsync<ImportSetup.Outcome>(
            parsed,
            async (services, by, token) =>
            {
                var text = await TextAsync(parsed.GetValue(File)!, token);
                var outcome = parsed.GetValue(into) is { } slug
                    ? await OnAsync(services, slug, edition => services.Get<ImportSetup>().RunAsync(new(edition.Id, null, text, parsed.GetValue(dry)), by, token), token)
                    : await services.Get<ImportSetup>().RunAsync(new(null, await ProgrammeAsync(services, parsed.GetValue(programme), by, token), text, parsed.GetValue(dry)), by, token);
                return outcome.IsError || outcome.Value.Refused.Count == 0 ? outcome : Refusal(outcome.Value.Refused);
            },
            ct,
            Print));
        return verb;
    }

    private static Command Clone(Host host)
    {
        var from = Slug();
        var slug = new Option<string>("--slug") { Required = true, Description = "The new edition's short name." };
        var label = new Option<string>("--label") { Required = true, Description = "The new edition's label." };
        var shift = new Option<string>("--shift") { DefaultValueFactory = _ => "1y", Description = "By how much the dates move: 1y, 12m, 52w or 364d." };
        var dry = new Option<bool>("--dry-run") { Description = "Show the new dates and write nothing." };
        var verb = new Command("clone", "Draft an edition from an earlier one. Example: palmares edition clone fable-2026 --slug fable-2027 --label 2027 --shift 52w --dry-run --as secretary@example.org") { from, slug, label, shift, dry };
        verb.SetAction((parsed, ct) => host.RunAsync<Cloned>(
            parsed,
            (services, by, token) => OnAsync<Cloned>(services, parsed.GetValue(from)!, async edition =>
            {
                var amount = DateShift.Parse(parsed.GetValue(shift));
                if (amount.IsError)
                    return amount.Error;
                var input = new CloneEdition.Input(edition.Id, parsed.GetValue(slug)!, parsed.GetValue(label)!, amount.Value);
                var preview = await services.Get<CloneEdition>().PreviewAsync(input, by, token);
                if (preview.IsError)
                    return preview.Error;
                if (preview.Value.Refused.Count > 0)
                    return Refusal(preview.Value.Refused);
                if (parsed.GetValue(dry))
                    return new Cloned(null, preview.Value.Moved);
                var made = await services.Get<CloneEdition>().RunAsync(input, by, token);
                return made.IsError ? made.Error : new Cloned(made.Value, preview.Value.Moved);
            }, token),
            ct,
            cloned =>
            {
                foreach (var moved in cloned.Moved)
                    Console.Out.WriteLine($"{moved.Name}\t{PartialDate.On(moved.Before)}\t{PartialDate.On(moved.After)}");
                Console.Out.WriteLine(cloned.Edition is { } id ? $"{id} drafted." : "Nothing was written.");
            }));
        return verb;
    }

    /// <param name="Edition">Null after a dry run.</param>
    private sealed record Cloned(EditionId? Edition, IReadOnlyList<CloneEdition.MovedDate> Moved);

    private static Argument<string> Slug() => new("edition") { Description = "The edition's short name." };

    /// <summary>All refusals in one, a line each: where, what, and how to mend it.</summary>
    private static Error Refusal(IReadOnlyList<Error> refused)
    {
        var head = AwardsErrors.SetupRefused.With(refused.Count);
        return head with { Mend = string.Concat(refused.Select(error => "\n" + error)) };
    }

    private static void Print(ImportSetup.Outcome outcome)
    {
        foreach (var change in outcome.Changes)
            Console.Out.WriteLine($"{change.Path}\t{change.Before ?? "(not there)"}\t{change.After ?? "(taken away)"}");
        foreach (var error in outcome.Refused)
            Console.Out.WriteLine($"refused\t{error}");
        Console.Out.WriteLine(outcome.Written ? $"{outcome.Edition} written." : "Nothing was written.");
    }

    private static async Task<string> TextAsync(string file, CancellationToken ct) =>
        file == "-" ? await Console.In.ReadToEndAsync(ct) : await System.IO.File.ReadAllTextAsync(file, ct);

    private static async Task<ProgrammeId?> ProgrammeAsync(IServiceProvider services, string? name, Actor by, CancellationToken ct) =>
        (await services.Get<ListProgrammes>().RunAsync(by, ct)).FirstOrDefault(programme => programme.Name == name)?.Id;

    private static async Task<Result<T>> OnAsync<T>(IServiceProvider services, string slug, Func<EditionFacts, Task<Result<T>>> run, CancellationToken ct)
    {
        var edition = await services.Get<ReadEdition>().RunAsync(slug, ct);
        return edition.IsError ? edition.Error : await run(edition.Value);
    }
}
