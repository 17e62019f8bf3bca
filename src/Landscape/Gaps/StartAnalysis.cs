using Palmares.Awards;
using Palmares.Kernel;

namespace Palmares.Landscape.Gaps;

[ActName("landscape.analysis-started")]
public sealed record AnalysisStarted(AnalysisId Analysis, int Awards) : Act;

/// <summary>A member starts a gap analysis: one programme against a selection of others.</summary>
public sealed class StartAnalysis(PalmaresDb db, ActLog acts, IdSource ids, TakeOrigin origins, AwardRegister register, ReadEdition editions)
{
    /// <param name="Subject">The id of a record of the register, or of an edition run here.</param>
    /// <param name="Awards">Ids of the records to compare with; empty for all established ones.</param>
    public sealed record Input(string Title, string Subject, IReadOnlyList<string> Awards, Origin From);

    public async Task<Result<AnalysisId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.FeedLandscape))
            return KernelErrors.NotPermitted;
        var title = input.Title.Trim();
        if (title.Length is 0 or > GapAnalysis.TitleLength)
            return LandscapeErrors.TitleNeeded.With(GapAnalysis.TitleLength);
        var edition = await EditionAsync(input.Subject, by, ct);
        if (edition is null && register.Find(input.Subject) is null)
            return LandscapeErrors.SubjectNeeded;
        var awards = input.Awards.Where(id => id != input.Subject).Distinct().ToList();
        if (awards.FirstOrDefault(id => register.Find(id) is null) is { } unknown)
            return LandscapeErrors.UnknownAward.With(unknown);
        if (input.Awards.Count > 0 && awards.Count == 0)
            return LandscapeErrors.ItselfOnly;
        var origin = await origins.RunAsync(input.From, by, ct);
        if (origin.IsError)
            return origin.Error;

        var from = origin.Value;
        var analysis = new GapAnalysis
        {
            Id = ids.New<AnalysisId>(), Title = title, SubjectAward = edition is null ? input.Subject : null, SubjectEdition = edition, Awards = awards,
            Member = from.Member, OnBehalf = from.OnBehalf, Document = from.Document, Access = from.Access, RecordedBy = from.RecordedBy, At = from.At,
        };
        db.Set<GapAnalysis>().Add(analysis);
        acts.Record(new AnalysisStarted(analysis.Id, awards.Count == 0 ? register.Counted.Count : awards.Count), by);
        await db.SaveChangesAsync(ct);
        return analysis.Id;
    }

    /// <summary>Drafts are the secretary's: who may not see an edition cannot compare it.</summary>
    private async Task<Guid?> EditionAsync(string subject, Actor by, CancellationToken ct)
    {
        if (!Guid.TryParse(subject, out var id))
            return null;
        var found = await editions.RunAsync(new EditionId(id), ct);
        return found.IsError || (found.Value.Phase == EditionPhase.Draft && !by.May(Permission.RunProgramme)) ? null : id;
    }
}

/// <summary>What an analysis can be about: proposals and programmes of the register, and the editions run here that the viewer may see.</summary>
public sealed class ListSubjects(ReadRegister register, ListEditions editions)
{
    public sealed record Subject(string Id, string Name, string Body, bool IsEdition);

    public async Task<IReadOnlyList<Subject>> RunAsync(Actor by, CancellationToken ct)
    {
        if (!by.May(Permission.ReadLandscape))
            return [];
        var run = await editions.RunAsync(by, ct);
        var read = await register.RunAsync(by, ct);
        return
        [
            .. run.Select(edition => new Subject(edition.Id.ToString(), edition.Title, edition.Programme, true)),
            .. read.Value.OrderByDescending(award => award.IsProposal).Select(award => new Subject(award.Id, award.Name, award.Body, false)),
        ];
    }
}
