using Microsoft.EntityFrameworkCore;
using Palmares.Kernel;
using Palmares.Records;

namespace Palmares.Awards.Nominating;

/// <summary>The nominator saves what stands so far: statement, citation, claims and the lines that show them.</summary>
public sealed class SaveDraft(PalmaresDb db, ActLog acts, IdSource ids, TimeProvider clock, PickEvidence evidence)
{
    /// <param name="Revision">The revision the writer opened; a newer one in the database refuses the save.</param>
    /// <param name="Answers">To the questions of the form, by their codes: texts, codes of choices, days as YYYY-MM-DD. Null leaves them as they are. Files are sent apart.</param>
    public sealed record Input(
        NominationId Nomination, int Revision, string Statement, string CitationDraft, IReadOnlyList<ClaimDraft> Claims, IReadOnlyDictionary<string, IReadOnlyList<string>>? Answers = null);

    public sealed record ClaimDraft(string Text, IReadOnlyList<LineKey> Lines);

    public sealed record Saved(DateTimeOffset At, int Revision, int StatementWords, int CitationWords);

    public async Task<Result<Saved>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.Nominate))
            return KernelErrors.NotPermitted;
        var nomination = await db.NominationsWrittenBy(by).WithText().SingleOrDefaultAsync(n => n.Id == input.Nomination, ct);
        if (nomination is null)
            return await db.NotToChangeAsync(input.Nomination, by, ct);
        if (nomination.State != NominationState.Draft)
            return AwardsErrors.NotADraft;
        var edition = (await db.EditionAsync(nomination.EditionId, ct))!;
        if (NominatingGate.Closed(edition, nomination, clock.GetUtcNow()) is { } closed)
            return closed;
        if (nomination.Revision != input.Revision)
            return AwardsErrors.ChangedElsewhere;
        if (NominationRules.CheckDraft(input.Statement, input.CitationDraft, [.. input.Claims.Select(c => c.Text)]) is { } error)
            return error;
        var answers = Answers(nomination, edition, input.Answers);
        if (answers.IsError)
            return answers.Error;
        var picked = await evidence.RunAsync(nomination.Id, input.Claims.SelectMany(c => c.Lines), by, ct);
        if (picked.IsError)
            return picked.Error;

        var claims = Write(nomination, input, picked.Value);
        nomination.Form = edition.Form?.Id;
        Write(nomination, answers.Value);
        acts.Record(new DraftSaved(nomination.Id, nomination.Revision, claims), by);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return AwardsErrors.ChangedElsewhere;
        }

        return new Saved(nomination.SavedAt, nomination.Revision, Words.Count(nomination.Statement), Words.Count(nomination.CitationDraft));
    }

    /// <summary>What is kept of the answers: those to questions that are asked, and the files that were sent.</summary>
    private static Result<IReadOnlyDictionary<string, IReadOnlyList<string>>> Answers(Nomination nomination, Edition edition, IReadOnlyDictionary<string, IReadOnlyList<string>>? given)
    {
        var form = edition.Form is { } version ? FormText.Read(version.Json) : [];
        if (given?.Keys.FirstOrDefault(code => form.All(field => field.Code != code)) is { } unknown)
            return AwardsErrors.AnswerNoQuestion.With(unknown);
        var files = form.Where(field => field.Type == FieldType.File).Select(field => field.Code).ToHashSet();
        var held = nomination.Values();
        var all = given is null ? held.ToDictionary() : given.Where(pair => !files.Contains(pair.Key)).Concat(held.Where(pair => files.Contains(pair.Key))).ToDictionary();
        var kept = FormRules.Kept(form, all);
        return FormRules.Faults(form, kept).FirstOrDefault() is { } fault ? fault : Result<IReadOnlyDictionary<string, IReadOnlyList<string>>>.Of(kept);
    }

    private void Write(Nomination nomination, IReadOnlyDictionary<string, IReadOnlyList<string>> answers)
    {
        db.Set<NominationAnswer>().RemoveRange(nomination.Answers);
        db.Set<NominationAnswer>().AddRange(answers.SelectMany(pair => pair.Value.Select((value, at) => new NominationAnswer { NominationId = nomination.Id, Field = pair.Key, Position = at, Value = value })));
    }

    private int Write(Nomination nomination, Input input, IReadOnlyDictionary<LineKey, EvidenceText> picked)
    {
        nomination.Statement = input.Statement.Trim();
        nomination.CitationDraft = input.CitationDraft.Trim();
        nomination.SavedAt = clock.GetUtcNow();
        nomination.Revision++;
        db.Set<Claim>().RemoveRange(nomination.Claims);
        var claims = input.Claims.Where(c => !string.IsNullOrWhiteSpace(c.Text) || c.Lines.Count > 0).Take(NominationRules.ClaimsLimit).ToList();
        for (var position = 0; position < claims.Count; position++)
            db.Set<Claim>().Add(Make(nomination.Id, claims[position], position, picked));
        return claims.Count;
    }

    private Claim Make(NominationId nomination, ClaimDraft draft, int position, IReadOnlyDictionary<LineKey, EvidenceText> picked)
    {
        var id = ids.New<ClaimId>();
        var lines = draft.Lines.Distinct().Select(key => picked[key]).Select((line, index) => new ClaimEvidence
        {
            Id = ids.New<EvidenceId>(),
            ClaimId = id,
            Position = index,
            Text = line.Text,
            Source = line.Source.Source,
            SourceKey = line.Source.Key,
            Snapshot = line.Snapshot,
            From = line.From,
            To = line.To,
        });
        return new Claim { Id = id, NominationId = nomination, Text = draft.Text.Trim(), Position = position, Evidence = [.. lines] };
    }
}

/// <summary>Names a line of the nominee's record: its source and its words.</summary>
public readonly record struct LineKey(RecordRef Source, string Text);
