using Palmares.Kernel;

namespace Palmares.Awards.Programming;

/// <summary>Between what the secretary writes and the edition as it is kept.</summary>
internal static class EditionDrafting
{
    public static Edition Make(IdSource ids, EditionDraft draft, DateTimeOffset now)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(draft.TimeZone);
        var id = ids.New<EditionId>();
        Category[] categories = [.. draft.Categories.Select((category, at) => Make(ids, id, category, at))];
        return new Edition
        {
            Id = id,
            ProgrammeId = draft.Programme,
            Slug = draft.Slug,
            Label = draft.Label.Trim(),
            Purpose = draft.Purpose.Trim(),
            TimeZone = draft.TimeZone,
            NominatingOpens = Deadline.StartOf(draft.NominatingOpens, zone),
            NominatingCloses = Deadline.EndOf(draft.NominatingCloses, zone),
            ScreeningCloses = Deadline.EndOf(draft.ScreeningCloses, zone),
            ReviewingCloses = Deadline.EndOf(draft.ReviewingCloses, zone),
            DecidingCloses = Deadline.EndOf(draft.DecidingCloses, zone),
            Publishes = Deadline.StartOf(draft.Publishes, zone),
            GraceHours = draft.GraceHours,
            ConflictYears = draft.ConflictYears,
            EndorsementsMin = draft.EndorsementsMin,
            EndorsementsMax = draft.EndorsementsMax,
            Quorum = draft.Quorum,
            ReferenceDate = draft.ReferenceDate ?? draft.NominatingCloses,
            FirstRecordAtLeastYears = draft.FirstRecordAtLeastYears,
            FirstRecordAtMostYears = draft.FirstRecordAtMostYears,
            NotAlreadyLaureate = draft.NotAlreadyLaureate,
            Categories = [.. categories],
            CriteriaVersions =
            [
                CriteriaDrafting.Make(ids, id, 1, draft.Criteria, lowConfidenceLeftOut: draft.LowConfidenceLeftOut),
                .. draft.Categories.Zip(categories).Where(pair => pair.First.Criteria.Count > 0)
                    .Select((pair, at) => CriteriaDrafting.Make(ids, id, at + 2, pair.First.Criteria, pair.Second.Id, pair.First.LowConfidenceLeftOut)),
            ],
            Forms = draft.Form.Count == 0 ? [] : [Form(ids, id, 1, draft.Form, now)],
            Terms = draft.Nominating == NominatingTermsFacts.Open ? null : NominatingTerms.Of(id, draft.Nominating),
            PhaseRows = [.. PhaseRules.Whole(draft.Phases).Select(terms => EditionPhaseRow.Of(id, terms))],
        };
    }

    public static Category Make(IdSource ids, EditionId edition, CategoryDraft draft, int position)
    {
        var id = ids.New<CategoryId>();
        return new Category
        {
            Id = id,
            EditionId = edition,
            Code = draft.Code.Trim(),
            Name = draft.Name.Trim(),
            Quota = draft.Quota,
            QuotaKind = draft.QuotaKind,
            MayWithhold = draft.MayWithhold,
            Position = position,
            Caps = [.. Caps(id, draft)],
        };
    }

    public static FormVersion Form(IdSource ids, EditionId edition, int number, IReadOnlyList<FormField> form, DateTimeOffset now) =>
        new() { Id = ids.New<FormVersionId>(), EditionId = edition, Number = number, At = now, Json = FormText.Write(form) };

    public static IEnumerable<CategoryCap> Caps(CategoryId category, CategoryDraft draft) =>
        draft.Caps.Select((cap, at) => new CategoryCap { CategoryId = category, Position = at, By = cap.By, Most = cap.Most, SharePercent = cap.SharePercent, Kind = cap.Kind });

    /// <summary>What the edition would be drafted from: days again where moments are kept.</summary>
    public static EditionDraft Of(Edition edition)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(edition.TimeZone);
        return new EditionDraft
        {
            Programme = edition.ProgrammeId,
            Slug = edition.Slug,
            Label = edition.Label,
            Purpose = edition.Purpose,
            TimeZone = edition.TimeZone,
            NominatingOpens = Day(edition.NominatingOpens, zone),
            NominatingCloses = Day(edition.NominatingCloses, zone),
            ScreeningCloses = Day(edition.ScreeningCloses, zone),
            ReviewingCloses = Day(edition.ReviewingCloses, zone),
            DecidingCloses = Day(edition.DecidingCloses, zone),
            Publishes = Day(edition.Publishes, zone),
            ReferenceDate = edition.ReferenceDate,
            GraceHours = edition.GraceHours,
            ConflictYears = edition.ConflictYears,
            EndorsementsMin = edition.EndorsementsMin,
            EndorsementsMax = edition.EndorsementsMax,
            Quorum = edition.Quorum,
            FirstRecordAtLeastYears = edition.FirstRecordAtLeastYears,
            FirstRecordAtMostYears = edition.FirstRecordAtMostYears,
            NotAlreadyLaureate = edition.NotAlreadyLaureate,
            Categories = [.. edition.Categories.OrderBy(c => c.Position).Select(c => Of(c, edition.OwnCriteria(c.Id)))],
            Criteria = Of(edition.Criteria),
            LowConfidenceLeftOut = edition.Criteria.LowConfidenceLeftOut,
            Phases = edition.Phases(),
            Nominating = edition.Terms?.Facts ?? NominatingTermsFacts.Open,
            Form = edition.Form is { } form ? FormText.Read(form.Json) : [],
        };
    }

    private static IReadOnlyList<CriterionDraft> Of(CriteriaVersion version) => [.. version.Items.OrderBy(c => c.Position).Select(c => new CriterionDraft(c.Code, c.Name, c.Definition, c.Weight, c.Anchors))];

    private static CategoryDraft Of(Category category, CriteriaVersion? own) => new(category.Code, category.Name, category.Quota)
    {
        Criteria = own is null ? [] : Of(own),
        LowConfidenceLeftOut = own is { LowConfidenceLeftOut: true },
        QuotaKind = category.QuotaKind,
        MayWithhold = category.MayWithhold,
        Caps = [.. category.Caps.OrderBy(cap => cap.Position).Select(cap => cap.Cap)],
    };

    /// <summary>Writes all but the lists into an edition that is kept already.</summary>
    public static void Write(Edition edition, EditionDraft draft)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(draft.TimeZone);
        edition.Slug = draft.Slug;
        edition.Label = draft.Label.Trim();
        edition.Purpose = draft.Purpose.Trim();
        edition.TimeZone = draft.TimeZone;
        edition.NominatingOpens = Deadline.StartOf(draft.NominatingOpens, zone);
        edition.NominatingCloses = Deadline.EndOf(draft.NominatingCloses, zone);
        edition.ScreeningCloses = Deadline.EndOf(draft.ScreeningCloses, zone);
        edition.ReviewingCloses = Deadline.EndOf(draft.ReviewingCloses, zone);
        edition.DecidingCloses = Deadline.EndOf(draft.DecidingCloses, zone);
        edition.Publishes = Deadline.StartOf(draft.Publishes, zone);
        edition.GraceHours = draft.GraceHours;
        edition.ConflictYears = draft.ConflictYears;
        edition.EndorsementsMin = draft.EndorsementsMin;
        edition.EndorsementsMax = draft.EndorsementsMax;
        edition.Quorum = draft.Quorum;
        edition.ReferenceDate = draft.ReferenceDate ?? draft.NominatingCloses;
        edition.FirstRecordAtLeastYears = draft.FirstRecordAtLeastYears;
        edition.FirstRecordAtMostYears = draft.FirstRecordAtMostYears;
        edition.NotAlreadyLaureate = draft.NotAlreadyLaureate;
    }

    private static DateOnly Day(DateTimeOffset moment, TimeZoneInfo zone) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, zone).DateTime);
}
