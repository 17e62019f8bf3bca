using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Palmares.Kernel;
using Palmares.Proceedings;

namespace Palmares.Landscape;

/// <summary>From whom an input comes and by which document. What nobody can attribute does not enter.</summary>
/// <param name="Member">The member entity that speaks: an Administration, a Sector Member, an Associate.</param>
/// <param name="OnBehalf">Recorded by the secretariat as received, for a member who did not enter it.</param>
/// <param name="Document">The number of the contribution or other document it came by, if any.</param>
public sealed record Origin(string Member, bool OnBehalf = false, string? Document = null);

/// <summary>How an input is shown to readers.</summary>
/// <param name="RecordedBy">Who entered it; null when the software did.</param>
public sealed record Attribution(string Member, bool OnBehalf, string? Document, UserId? RecordedBy, DateTimeOffset At);

/// <summary>What everything contributed has in common: its member, its document, and the access class it inherits from that document.</summary>
internal abstract class Contributed
{
    public const int MemberLength = 200, DocumentLength = DocumentNumber.MaxLength + 20;

    public required string Member { get; init; }

    public required bool OnBehalf { get; init; }

    /// <summary>The canonical number of the document it came by.</summary>
    public string? Document { get; init; }

    /// <summary>Inherited from the document: who may not see the one does not see the other.</summary>
    public required AccessClass Access { get; init; }

    public UserId? RecordedBy { get; init; }

    public required DateTimeOffset At { get; init; }

    public Attribution Attribution => new(Member, OnBehalf, Document, RecordedBy, At);

    public static void Map<T>(EntityTypeBuilder<T> builder)
        where T : Contributed
    {
        builder.Property(one => one.Member).HasMaxLength(MemberLength);
        builder.Property(one => one.Document).HasMaxLength(DocumentLength);
        builder.Ignore(one => one.Attribution);
        builder.HasIndex(one => one.Access);
    }
}
