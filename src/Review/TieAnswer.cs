using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Palmares.Awards;
using Palmares.Kernel;

namespace Palmares.Review;

/// <summary>What the secretary said of a person whom a nominator or a nominee named: which judge it is, or none.</summary>
internal sealed class TieAnswer
{
    public required StatedTieId Tie { get; init; }

    public required EditionId Edition { get; init; }

    /// <summary>Null: nobody on the panel as it stood.</summary>
    public JudgeId? Judge { get; set; }

    public required UserId By { get; set; }

    public required DateTimeOffset At { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<TieAnswer>
    {
        public void Configure(EntityTypeBuilder<TieAnswer> builder)
        {
            builder.ToTable("review_tie_answers");
            builder.HasKey(answer => answer.Tie);
            builder.HasIndex(answer => answer.Edition);
        }
    }
}
