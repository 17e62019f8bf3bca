using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;

namespace Palmares.Awards.Screening;

/// <summary>The chair, or those who screen, document that a rule of the list is waived, or why it is decided though a rule cannot be answered: who decided, when and why. The act carries no reason.</summary>
public sealed class DocumentSlateRule(PalmaresDb db, ActLog acts, IdSource ids, TimeProvider clock)
{
    public sealed record Input(CategoryId Category, string? Rule, SlateExceptionKind Kind, string? DecidedBy, DateOnly? On, string? Reason);

    public async Task<Result<SlateExceptionId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.Decide) && !by.May(Permission.ScreenEligibility))
            return KernelErrors.NotPermitted;
        var edition = await db.Set<Edition>().AsNoTracking().SingleOrDefaultAsync(e => e.Categories.Any(c => c.Id == input.Category), ct);
        if (edition is null)
            return AwardsErrors.NoSuchEdition;
        if (edition.Phase != EditionPhase.Deciding)
            return SlateErrors.Over;
        if (await RulesInForce.OfAsync(db, edition.Id, ct) is not { } inForce || inForce.Book.Rules.Index().FirstOrDefault(r => r.Item.Id == input.Rule && SlateGate.Concerns(r.Item)) is not { Item: { } rule } found)
            return SlateErrors.NoSuchRule;
        if (input.Kind == SlateExceptionKind.Waiver && !rule.Waivable)
            return SlateErrors.NotWaivable.With(rule.Title.Length > 0 ? rule.Title : rule.Id);
        if (string.IsNullOrWhiteSpace(input.DecidedBy) || string.IsNullOrWhiteSpace(input.Reason) || input.On is not { } on)
            return AwardsErrors.ExceptionDetailsNeeded;
        if (input.Reason.Length > RuleException.ReasonLimit)
            return AwardsErrors.TooLong.With("The reason", input.Reason.Length, RuleException.ReasonLimit).At("Reason");
        if (input.DecidedBy.Length > RuleException.DecidedByLimit)
            return AwardsErrors.TooLong.With("The name", input.DecidedBy.Length, RuleException.DecidedByLimit).At("DecidedBy");

        var made = new SlateException
        {
            Id = ids.New<SlateExceptionId>(), EditionId = edition.Id, CategoryId = input.Category, Rule = rule.Id, Kind = input.Kind, DecidedBy = input.DecidedBy.Trim(), On = on,
            Reason = input.Reason.Trim(), RecordedAt = clock.GetUtcNow(), RecordedBy = by.User,
        };
        db.Set<SlateException>().Add(made);
        acts.Record(new SlateExceptionRecorded(edition.Id, input.Category, made.Id, inForce.Number, found.Index + 1, input.Kind), by);
        await db.SaveChangesAsync(ct);
        return made.Id;
    }
}
