using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Palmares.Awards;

namespace Palmares.Review;

public enum WishKind
{
    Gladly,
    RatherNot,
}

/// <summary>What a judge would gladly read, or rather not. A wish weighs little, and the less the more of them a judge has.</summary>
internal sealed class Wish
{
    public required JudgeId Judge { get; init; }

    public required NominationId Nomination { get; init; }

    public required WishKind Kind { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Wish>
    {
        public void Configure(EntityTypeBuilder<Wish> builder)
        {
            builder.ToTable("review_wishes");
            builder.HasKey(wish => new { wish.Judge, wish.Nomination });
            builder.HasOne<Judge>().WithMany().HasForeignKey(wish => wish.Judge);
        }
    }
}
