using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Awards.Screening;

/// <summary>Those who screen record that a rule was waived, or its time extended, for one nominee: who decided, when and why. The act carries no reason.</summary>
public sealed class RecordException(PalmaresDb db, ActLog acts, IdSource ids, TimeProvider clock)
{
    /// <param name="Longer">For an extension: how much longer, such as P1Y.</param>
    /// <param name="Reason">Read by those who screen and by nobody else.</param>
    public sealed record Input(NominationId Nomination, string Rule, ExceptionKind Kind, ExceptionState State, string DecidedBy, DateOnly? On, string Reason, string? Longer = null);

    public async Task<Result<RuleExceptionId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.ScreenEligibility))
            return KernelErrors.NotPermitted;
        if (await ScreeningGate.RefusalAsync(db, input.Nomination, ct) is { } closed)
            return closed;
        var edition = await db.Set<Nomination>().Where(n => n.Id == input.Nomination).Select(n => n.EditionId).SingleAsync(ct);
        var book = await RulesInForce.OfAsync(db, edition, ct);
        if (book is not { } inForce || inForce.Book.Rules.Index().FirstOrDefault(r => r.Item.Id == input.Rule) is not { Item: { } rule } found)
            return AwardsErrors.NoSuchRule;
        if (Refusal(input, rule) is { } refused)
            return refused;

        var made = Make(input);
        db.Set<RuleException>().Add(made);
        acts.Record(new RuleExceptionRecorded(input.Nomination, made.Id, inForce.Number, found.Index + 1, input.Kind, input.State), by);
        await db.SaveChangesAsync(ct);
        return made.Id;
    }

    private static Error? Refusal(Input input, Rule rule)
    {
        if (input.Kind == ExceptionKind.Waiver && !rule.Waivable)
            return AwardsErrors.RuleNotWaivable.With(rule.Id);
        if (input.Kind == ExceptionKind.Extension && rule.ExtensionAtMost is null)
            return AwardsErrors.RuleNotExtendable.With(rule.Id);
        if (input.Kind == ExceptionKind.Extension && (!Period.TryParse(input.Longer, out var longer) || !longer.NoLongerThan(rule.ExtensionAtMost!.Value)))
            return AwardsErrors.ExtensionTooLong.With(rule.ExtensionAtMost!.Value);
        if (string.IsNullOrWhiteSpace(input.DecidedBy) || string.IsNullOrWhiteSpace(input.Reason) || input.On is null)
            return AwardsErrors.ExceptionDetailsNeeded;
        return input.Reason.Length > RuleException.ReasonLimit ? AwardsErrors.TooLong.With("The reason", input.Reason.Length, RuleException.ReasonLimit).At("Reason")
            : input.DecidedBy.Length > RuleException.DecidedByLimit ? AwardsErrors.TooLong.With("The name", input.DecidedBy.Length, RuleException.DecidedByLimit).At("DecidedBy")
            : null;
    }

    private RuleException Make(Input input) => new()
    {
        Id = ids.New<RuleExceptionId>(),
        NominationId = input.Nomination,
        Rule = input.Rule,
        Kind = input.Kind,
        State = input.State,
        By = input.Kind == ExceptionKind.Extension ? input.Longer!.Trim() : null,
        DecidedBy = input.DecidedBy.Trim(),
        On = input.On!.Value,
        Reason = input.Reason.Trim(),
        RecordedAt = clock.GetUtcNow(),
    };
}

/// <summary>The rules that bind an edition: the last version.</summary>
internal static class RulesInForce
{
    public static async Task<(int Number, RuleBook Book)?> OfAsync(PalmaresDb db, EditionId edition, CancellationToken ct)
    {
        var version = await db.Set<RuleBookVersion>().AsNoTracking().Where(v => v.EditionId == edition).OrderByDescending(v => v.Number).FirstOrDefaultAsync(ct);
        return version is null ? null : (version.Number, RuleJson.Read<RuleBook>(version.Text).Value);
    }
}
