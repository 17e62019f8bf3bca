using System.Text.Json;
using Palmares.Kernel;

namespace Palmares.Awards.Programming;

/// <summary>Reads a set-up and says everything that is wrong with it, each under its JSON path. Pure.</summary>
public static class SetupReader
{
    /// <summary>Characters; the set-up of an edition has some ten thousand.</summary>
    public const int TextLimit = 1_000_000;

    /// <param name="Draft">Null when anything is at fault.</param>
    public sealed record Read(EditionDraft? Draft, IReadOnlyList<Error> Faults);

    public static Read From(string? text, ProgrammeId programme)
    {
        var faults = new List<Error>();
        if (text is null || text.Length > TextLimit)
            return new(null, [AwardsErrors.SetupTooLong.With(text?.Length ?? 0, TextLimit).At("$")]);
        EditionDraft draft;
        try
        {
            using var document = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = 16 });
            draft = Draft(new SetupPart(document.RootElement, "$", faults), programme);
        }
        catch (JsonException e)
        {
            return new(null, [AwardsErrors.SetupNotJson.With((e.LineNumber ?? 0) + 1, (e.BytePositionInLine ?? 0) + 1).At("$")]);
        }

        // A field that could not be read would only be complained of twice.
        if (faults.Count == 0)
            faults.AddRange(SetupRules.Check(draft));
        return faults.Count == 0 ? new(draft, []) : new(null, faults);
    }

    private static EditionDraft Draft(SetupPart whole, ProgrammeId programme)
    {
        var format = whole.Text("format", 60);
        if (format.Length > 0 && format != SetupText.Format)
            whole.Refuse("format", AwardsErrors.SetupFormat.With(format, SetupText.Format));
        var (slug, label, purpose, zone) = (whole.Text("slug", Edition.SlugLimit), whole.Text("label", Edition.LabelLimit), whole.Text("purpose", Programme.TextLimit, mayBeEmpty: true), whole.Text("time_zone", 60));
        var dates = whole.Part("dates");
        var rules = whole.Part("rules");
        var draft = new EditionDraft
        {
            Programme = programme,
            Slug = slug,
            Label = label,
            Purpose = purpose,
            TimeZone = zone,
            NominatingOpens = dates.Day("nominating_opens"),
            NominatingCloses = dates.Day("nominating_closes"),
            ScreeningCloses = dates.Day("screening_closes"),
            ReviewingCloses = dates.Day("reviewing_closes"),
            DecidingCloses = dates.Day("deciding_closes"),
            Publishes = dates.Day("publishes"),
            GraceHours = dates.Number("grace_hours"),
            ReferenceDate = dates.Day("reference_date"),
            ConflictYears = rules.Number("conflict_years"),
            EndorsementsMin = rules.Number("endorsements_min"),
            EndorsementsMax = rules.Number("endorsements_max"),
            Quorum = rules.Number("quorum"),
            FirstRecordAtLeastYears = rules.NumberOrNone("first_record_at_least_years"),
            FirstRecordAtMostYears = rules.NumberOrNone("first_record_at_most_years"),
            NotAlreadyLaureate = rules.Flag("not_already_laureate"),
            Categories = whole.List("categories", Category),
            Criteria = whole.List("criteria", Criterion),
            LowConfidenceLeftOut = whole.FlagWhereSaid("low_confidence_left_out"),
            Phases = Phases(whole),
            Form = whole.List("form", FormText.Field),
            Nominating = whole.PartOrNone("nominating") is { } terms ? Nominating(terms) : NominatingTermsFacts.Open,
        };
        dates.End();
        rules.End();
        whole.End();
        return draft;
    }

    private static CategoryDraft Category(SetupPart part) => new(part.Text("code", Awards.Category.CodeLimit), part.Text("name", Programme.NameLimit), part.Number("quota"))
    {
        QuotaKind = part.Word<QuotaKind>("quota_kind"),
        MayWithhold = part.Flag("may_withhold"),
        Caps = part.List("caps", cap => new QuotaCap(cap.Text("by", QuotaCap.ByLimit), cap.NumberOrNone("most"), cap.NumberOrNone("share_percent"), cap.Word<QuotaKind>("kind"))),
        Criteria = part.List("criteria", Criterion, needed: false),
        LowConfidenceLeftOut = part.FlagWhereSaid("low_confidence_left_out"),
    };

    private static NominatingTermsFacts Nominating(SetupPart part)
    {
        var terms = new NominatingTermsFacts(part.Flag("by_invitation"), part.NumberOrNone("per_nominator"), part.Word<QuotaKind>("nominator_kind"), part.NumberOrNone("per_organisation"), part.Word<QuotaKind>("organisation_kind"));
        part.End();
        if (LimitRules.CheckTerms(terms) is { } error)
            part.Refuse(error.Place == "PerOrganisation" ? "per_organisation" : "per_nominator", error);
        return terms;
    }

    /// <summary>All phases that have switches, each once, in their order, so that nothing stands unsaid.</summary>
    private static IReadOnlyList<PhaseTerms> Phases(SetupPart whole)
    {
        var read = whole.List("phases", part =>
        {
            var phase = part.Word<EditionPhase>("phase");
            return new PhaseTerms(phase, PhaseRules.Of(phase).Where(one => part.Flag(SetupWords.Of(one))).ToHashSet());
        });
        if (whole.Clean && !read.Select(terms => terms.Phase).SequenceEqual(PhaseRules.Phases))
            whole.Refuse("phases", AwardsErrors.SetupPhases.With(string.Join(", ", PhaseRules.Phases.Select(SetupWords.Of))));
        return read;
    }

    private static CriterionDraft Criterion(SetupPart part) => new(
        part.Text("code", Awards.Category.CodeLimit),
        part.Text("name", Programme.NameLimit),
        part.Text("definition", Awards.Criterion.DefinitionLimit, mayBeEmpty: true),
        part.Number("weight"),
        part.Texts("anchors", Awards.Criterion.AnchorLimit));
}
