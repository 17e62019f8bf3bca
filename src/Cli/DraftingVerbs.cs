using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Palmares.Awards;
using Palmares.Kernel;
using Palmares.Landscape;
using Palmares.Landscape.Criteria;
using Palmares.Landscape.Drafting;
using Palmares.Landscape.Harmonising;
using Palmares.Landscape.Rules;
using Palmares.Papers.Word;
using Palmares.Proceedings;

namespace Palmares.Cli;

/// <summary><c>palmares landscape start-text|propose-clause|agree|raise|settle|adopt|texts|text-report|give</c> and <c>palmares landscape harmonise …</c>.</summary>
internal sealed class DraftingVerbs : IVerbs
{
    public IEnumerable<Command> Build(Host host)
    {
        var landscape = host.Verb("landscape", "Other bodies' awards, gap analyses, criteria, programme rules and harmonisation.");
        landscape.Subcommands.Add(FormVerb.Of<StartText.Input, TextId>(host, "start-text", "Bring first criteria or programme rules before the responsible group.", (services, input, by, ct) => services.GetRequiredService<StartText>().RunAsync(input, by, ct)));
        landscape.Subcommands.Add(FormVerb.Of<ProposeClause.Input, ProposalId>(host, "propose-clause", "Propose other wording; the text stays as it is.", (services, input, by, ct) => services.GetRequiredService<ProposeClause>().RunAsync(input, by, ct)));
        landscape.Subcommands.Add(FormVerb.Of<RecordAgreement.Input, Done>(host, "agree", "Record what the responsible group made of a proposal: Bracketed, Agreed or NotAgreed.", (services, input, by, ct) => services.GetRequiredService<RecordAgreement>().RunAsync(input, by, ct)));
        landscape.Subcommands.Add(FormVerb.Of<RaisePoint.Input, OpenPointId>(host, "raise", "Raise a point to be settled before adoption.", (services, input, by, ct) => services.GetRequiredService<RaisePoint>().RunAsync(input, by, ct)));
        landscape.Subcommands.Add(FormVerb.Of<SettlePoint.Input, Done>(host, "settle", "Record that the group settled an open point.", (services, input, by, ct) => services.GetRequiredService<SettlePoint>().RunAsync(input, by, ct)));
        landscape.Subcommands.Add(FormVerb.Of<AdoptText.Input, TextVersionId>(host, "adopt", "Record the adoption of the present version by a meeting and a document.", (services, input, by, ct) => services.GetRequiredService<AdoptText>().RunAsync(input, by, ct)));
        landscape.Subcommands.Add(Texts(host));
        landscape.Subcommands.Add(Report(host));
        landscape.Subcommands.Add(Give(host));
        landscape.Subcommands.Add(Harmonise(host));
        yield return landscape;
    }

    private static Command Texts(Host host)
    {
        var kind = new Option<TextKind>("--kind") { DefaultValueFactory = _ => TextKind.Criteria, Description = "Criteria or ProgrammeRules." };
        var texts = new Command("texts", "Criteria or programme rules with what is open in each. Example: palmares landscape texts --kind ProgrammeRules --as delegate@example.org") { kind };
        texts.SetAction((parsed, ct) => host.RunAsync(
            parsed,
            async (services, by, token) => by.May(Permission.ReadLandscape) ? Result<IReadOnlyList<ListTexts.Line>>.Of(await services.GetRequiredService<ListTexts>().RunAsync(parsed.GetValue(kind), by, token)) : KernelErrors.NotPermitted,
            ct,
            lines =>
            {
                foreach (var line in lines)
                    Console.Out.WriteLine($"{line.Id}\t{line.Title}\tversion {line.Version}\t{(line.Adopted ? "adopted" : "draft")}\t{line.Open} open");
            }));
        return texts;
    }

    private static Command Report(Host host)
    {
        var id = new Argument<Guid>("text");
        var file = new Option<string>("--out") { Description = PaperOut.Description, Required = true };
        var report = new Command("text-report", "A text with its brackets. Example: palmares landscape text-report 01890000-0000-7000-8000-0000000000ff --out criteria.docx --as delegate@example.org") { id, file };
        report.SetAction((parsed, ct) => host.RunAsync(parsed, async (services, by, token) =>
        {
            var shown = await services.GetRequiredService<ShowText>().RunAsync(new TextId(parsed.GetValue(id)), by, token);
            var paper = shown.Then<Paper>(text => TextPaper.Of(text, services.GetRequiredService<TimeProvider>().GetUtcNow()).Headed(services.GetRequiredService<HostBody>(), PaperKind.TemporaryDocument, text.Group));
            return await paper.WriteAsync(parsed.GetValue(file)!, token);
        }, ct, written => Console.Out.WriteLine($"{written} written.")));
        return report;
    }

    private static Command Give(Host host)
    {
        var id = new Argument<Guid>("text");
        var edition = new Option<Guid>("--edition") { Required = true };
        var rules = new Option<bool>("--rules") { Description = "The text is programme rules, not criteria." };
        var give = new Command("give", "Hand the adopted text to an edition that has not opened. Example: palmares landscape give 01890000-0000-7000-8000-0000000000ff --edition 01890000-0000-7000-8000-0000000000fe --as secretary@example.org") { id, edition, rules };
        give.SetAction((parsed, ct) => host.RunAsync<Done>(parsed, (services, by, token) => parsed.GetValue(rules)
            ? services.GetRequiredService<GiveRulesToEdition>().RunAsync(new(new TextId(parsed.GetValue(id)), new EditionId(parsed.GetValue(edition))), by, token)
            : services.GetRequiredService<GiveToEdition>().RunAsync(new(new TextId(parsed.GetValue(id)), new EditionId(parsed.GetValue(edition))), by, token), ct));
        return give;
    }

    private static Command Harmonise(Host host)
    {
        const string Under = "landscape harmonise";
        var harmonise = new Command("harmonise", "Options and sheet of the inter-sector group.");
        var title = new Argument<string>("title");
        var start = new Command("start", "Open a sheet. Example: palmares landscape harmonise start \"One award\" --as secretary@example.org") { title };
        start.SetAction((parsed, ct) => host.RunAsync(parsed, (services, by, token) => services.GetRequiredService<StartSheet>().RunAsync(parsed.GetValue(title)!, by, token), ct));
        harmonise.Subcommands.Add(start);
        harmonise.Subcommands.Add(FormVerb.Of<DescribeOption.Input, Done>(host, "option", "Describe an option: who owns, pays and decides.", (services, input, by, ct) => services.GetRequiredService<DescribeOption>().RunAsync(input, by, ct), Under));
        harmonise.Subcommands.Add(Choose(host));
        harmonise.Subcommands.Add(FormVerb.Of<EnterCell.Input, SheetCellId>(host, "enter", "Enter what a Sector says on an attribute.", (services, input, by, ct) => services.GetRequiredService<EnterCell>().RunAsync(input, by, ct), Under));
        harmonise.Subcommands.Add(Sheet(host));
        return harmonise;
    }

    private static Command Choose(Host host)
    {
        var id = new Argument<Guid>("sheet");
        var form = new Argument<OptionForm>("option") { Description = "OneAward, CoreWithVariants or SeveralAwards." };
        var choose = new Command("choose", "The group goes on with an option. Example: palmares landscape harmonise choose 01890000-0000-7000-8000-0000000000ff CoreWithVariants --as secretary@example.org") { id, form };
        choose.SetAction((parsed, ct) => host.RunAsync(parsed, (services, by, token) => services.GetRequiredService<ChooseOption>().RunAsync(new SheetId(parsed.GetValue(id)), parsed.GetValue(form), by, token), ct));
        return choose;
    }

    private static Command Sheet(Host host)
    {
        var id = new Argument<Guid>("sheet");
        var file = new Option<string>("--out") { Description = "Also write it; the ending says what: .docx, .xlsx or .md." };
        var sheet = new Command("sheet", "The status of each attribute. Example: palmares landscape harmonise sheet 01890000-0000-7000-8000-0000000000ff --as delegate@example.org --json") { id, file };
        sheet.SetAction((parsed, ct) => host.RunAsync<SheetStatus>(parsed, async (services, by, token) =>
        {
            var shown = await services.GetRequiredService<ShowSheet>().RunAsync(new SheetId(parsed.GetValue(id)), by, token);
            if (shown.IsError)
                return shown.Error;
            if (parsed.GetValue(file) is { } path)
            {
                Result<Paper> paper = SheetPaper.Of(shown.Value, await services.GetRequiredService<ListTopics>().RunAsync(by, token), services.GetRequiredService<TimeProvider>().GetUtcNow())
                    .Headed(services.GetRequiredService<HostBody>(), PaperKind.TemporaryDocument, "Inter-sector group", shown.Value.ReleasedAt is null ? AccessClass.Restricted : AccessClass.MembersOnly);
                var written = await paper.WriteAsync(path, token);
                if (written.IsError)
                    return written.Error;
            }

            return new SheetStatus(shown.Value.Title, shown.Value.Chosen, [.. shown.Value.Rows.Select(row => new AttributeStatus(row.Attribute, row.Status.Word, row.Status.Why.ToString()))]);
        }, ct, shown =>
        {
            foreach (var row in shown.Attributes)
                Console.Out.WriteLine($"{row.Attribute}\t{row.Status}\t{row.Why}");
        }));
        return sheet;
    }

    private sealed record AttributeStatus(string Attribute, RowStatus Status, string Why);

    private sealed record SheetStatus(string Title, OptionForm? Chosen, IReadOnlyList<AttributeStatus> Attributes);
}
