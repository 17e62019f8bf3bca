using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Palmares.Kernel;

namespace Palmares.Landscape;

public readonly record struct RemarkId(Guid Value) : ITypedId<RemarkId>
{
    public static RemarkId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public enum RemarkKind
{
    Comment,

    /// <summary>A member says: so it is.</summary>
    Confirmation,
}

/// <summary>Something a member says about a cell of the register or a clause of a text, without changing it.</summary>
internal sealed class Remark : Contributed
{
    public const int TextLength = 2000, AboutLength = 120;

    public required RemarkId Id { get; init; }

    /// <summary>What it is about: <c>award/cell</c>, or <c>text-id/clause</c>.</summary>
    public required string About { get; init; }

    public required RemarkKind Kind { get; init; }

    public required string Text { get; init; }

    public static string AboutCell(string award, string cell) => $"{award}/{cell}";

    public static string AboutClause(TextId text, string clause) => $"{text}/{clause}";

    internal sealed class Mapping : IEntityTypeConfiguration<Remark>
    {
        public void Configure(EntityTypeBuilder<Remark> builder)
        {
            builder.ToTable("landscape_remarks");
            builder.HasKey(remark => remark.Id);
            builder.Property(remark => remark.About).HasMaxLength(AboutLength);
            builder.Property(remark => remark.Text).HasMaxLength(TextLength);
            builder.HasIndex(remark => remark.About);
            Map(builder);
        }
    }
}

/// <summary>A remark as readers see it.</summary>
public sealed record RemarkShown(RemarkKind Kind, string Text, Attribution From);
