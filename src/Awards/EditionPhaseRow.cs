using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Palmares.Awards;

/// <summary>A phase of an edition as it is kept. An edition without a row for a phase has it as <see cref="PhaseRules.Default"/> says.</summary>
internal sealed class EditionPhaseRow
{
    public required EditionId EditionId { get; init; }

    public required EditionPhase Phase { get; init; }

    public bool NominationsSealed { get; set; }

    public bool EndorsementsTaken { get; set; }

    public bool NomineeHidden { get; set; }

    public bool PanelNamed { get; set; }

    public bool ResultsToChair { get; set; }

    public PhaseTerms Terms => new(Phase, Enum.GetValues<PhaseSwitch>().Where(Is).ToHashSet());

    public static EditionPhaseRow Of(EditionId edition, PhaseTerms terms)
    {
        var row = new EditionPhaseRow { EditionId = edition, Phase = terms.Phase };
        row.Take(terms);
        return row;
    }

    public void Take(PhaseTerms terms)
    {
        NominationsSealed = terms.Is(PhaseSwitch.NominationsSealed);
        EndorsementsTaken = terms.Is(PhaseSwitch.EndorsementsTaken);
        NomineeHidden = terms.Is(PhaseSwitch.NomineeHidden);
        PanelNamed = terms.Is(PhaseSwitch.PanelNamed);
        ResultsToChair = terms.Is(PhaseSwitch.ResultsToChair);
    }

    private bool Is(PhaseSwitch one) => one switch
    {
        PhaseSwitch.NominationsSealed => NominationsSealed,
        PhaseSwitch.EndorsementsTaken => EndorsementsTaken,
        PhaseSwitch.NomineeHidden => NomineeHidden,
        PhaseSwitch.PanelNamed => PanelNamed,
        PhaseSwitch.ResultsToChair => ResultsToChair,
        _ => throw new ArgumentOutOfRangeException(nameof(one)),
    };

    internal sealed class Mapping : IEntityTypeConfiguration<EditionPhaseRow>
    {
        public void Configure(EntityTypeBuilder<EditionPhaseRow> builder)
        {
            builder.ToTable("awards_phases");
            builder.HasKey(row => new { row.EditionId, row.Phase });
            builder.Ignore(row => row.Terms);
            builder.HasOne<Edition>().WithMany(edition => edition.PhaseRows).HasForeignKey(row => row.EditionId);
        }
    }
}
