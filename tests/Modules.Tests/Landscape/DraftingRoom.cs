using Palmares.Kernel;
using Palmares.Landscape;
using Palmares.Landscape.Drafting;
using Palmares.Proceedings;
using Palmares.Proceedings.Documents;
using Palmares.TestKit;

namespace Palmares.Modules.Tests.Landscape;

/// <summary>Texts as the tests bring them before the group.</summary>
internal static class DraftingRoom
{
    public const string Document = "TSAG-R4";

    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    public static IReadOnlyList<string> Anchors(string of) => [.. Enumerable.Range(0, 6).Select(point => $"{of} at point {point}")];

    public static IReadOnlyList<ClauseDraft> Criteria() => [new("CON", "Contribution", "What the person wrote.", 60, Anchors("contribution")), new("LEAD", "Leading", "What the person led.", 40, Anchors("leading"))];

    public static async Task<TextId> StartAsync(World world, TextKind kind = TextKind.Criteria, IReadOnlyList<ClauseDraft>? clauses = null) =>
        (await world.RunAsync((StartText start) => start.RunAsync(new(kind, "Selection criteria", "RG-IES", clauses ?? Criteria()), world.As(Role.Rapporteur), Ct))).Value;

    public static Task<Result<ProposalId>> ProposeAsync(World world, TextId text, Func<ProposeClause.Input, ProposeClause.Input>? change = null, Actor? by = null)
    {
        var input = new ProposeClause.Input { Text = text, Kind = ProposedChange.Change, Key = "CON", Heading = "Contribution", Body = "What the person wrote or edited.", Why = "Editors are forgotten.", From = new Origin("Examplia") };
        return world.RunAsync((ProposeClause propose) => propose.RunAsync(change?.Invoke(input) ?? input, by ?? world.As(Role.Delegate), Ct));
    }

    public static Task<Result<Done>> DecideAsync(World world, TextId text, ProposalId proposal, ProposalOutcome outcome, Actor? by = null, params RecordAgreement.ReservationDraft[] reservations) =>
        world.RunAsync((RecordAgreement agree) => agree.RunAsync(new(text, proposal, outcome, "RG-IES e-meeting, 2 March 2026", reservations), by ?? world.As(Role.Rapporteur), Ct));

    public static async Task<Result<TextVersionId>> AdoptAsync(World world, TextId text)
    {
        await RegisterAsync(world);
        return await world.RunAsync((AdoptText adopt) => adopt.RunAsync(new(text, "TSAG, 26 May 2026", Document), world.As(Role.Secretary), Ct));
    }

    public static async Task RegisterAsync(World world, string number = Document, AccessClass access = AccessClass.MembersOnly) =>
        await world.RunAsync((RegisterDocument register) => register.RunAsync(new() { Number = number, Title = "Report", Sources = ["Examplia"], Access = access }, world.As(Role.Secretary), Ct));

    public static async Task<TextShown> ShowAsync(World world, TextId text, Actor? by = null) => (await world.RunAsync((ShowText show) => show.RunAsync(text, by ?? world.As(Role.Delegate), Ct))).Value;
}
