using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Palmares.Kernel;

namespace Palmares.Review;

/// <summary>A search somebody keeps under a name, with its columns and order. Its owner's alone.</summary>
internal sealed class SavedSearch
{
    public const int NameLimit = 60;
    public const int SearchLimit = 500;
    public const int FormulaLimit = 200;
    public const int ColumnsLimit = 400;
    public const int PerUser = 50;

    public required SavedSearchId Id { get; init; }

    public required UserId User { get; init; }

    public required string Name { get; init; }

    public required string Search { get; set; }

    public required string Columns { get; set; }

    public required string Sort { get; set; }

    public required string Formula { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<SavedSearch>
    {
        public void Configure(EntityTypeBuilder<SavedSearch> builder)
        {
            builder.ToTable("review_saved_searches");
            builder.HasKey(search => search.Id);
            builder.Property(search => search.Name).HasMaxLength(NameLimit);
            builder.Property(search => search.Search).HasMaxLength(SearchLimit);
            builder.Property(search => search.Columns).HasMaxLength(ColumnsLimit);
            builder.Property(search => search.Sort).HasMaxLength(ColumnsLimit);
            builder.Property(search => search.Formula).HasMaxLength(FormulaLimit);
            builder.HasIndex(search => new { search.User, search.Name }).IsUnique();
        }
    }
}
