using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Palmares.Proceedings;

/// <summary>How a number stands to its document.</summary>
public enum NameStanding
{
    /// <summary>The number the document was registered under.</summary>
    Main,

    /// <summary>Another number of the same document, or of another series it was issued in.</summary>
    Also,

    /// <summary>What the work was called before. Found, never shown as the name.</summary>
    Former,
}

/// <summary>One of the numbers of one document. A number of a group is its own again in each study period.</summary>
internal sealed class DocumentName
{
    public required string Canonical { get; init; }

    /// <summary>The code of the study period; empty when the number is unique by itself or the period is not known.</summary>
    public required string Period { get; init; }

    public required DocumentId Document { get; init; }

    public required string Written { get; init; }

    public required NameStanding Standing { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<DocumentName>
    {
        public void Configure(EntityTypeBuilder<DocumentName> builder)
        {
            builder.ToTable("proceedings_document_numbers");
            builder.HasKey(name => new { name.Canonical, name.Period });
            builder.Property(name => name.Canonical).HasMaxLength(DocumentNumber.MaxLength + 20);
            builder.Property(name => name.Period).HasMaxLength(3);
            builder.Property(name => name.Written).HasMaxLength(DocumentNumber.MaxLength);
            builder.HasOne<RegisteredDocument>().WithMany().HasForeignKey(name => name.Document);
        }
    }
}

/// <summary>All the numbers that follow from one.</summary>
public static class DocumentNames
{
    public readonly record struct Name(string Canonical, string Period, NameStanding Standing);

    // Numbers that a group gives out anew in each study period.
    private static readonly string[] OfAPeriod = ["t-contribution", "t-contribution-bare", "t-td", "ls-number", "t-report"];

    /// <param name="number">The number as registered.</param>
    /// <param name="group">The group it was given in, for a number that does not say.</param>
    /// <param name="year">The year of the document, which says the study period; null when not known.</param>
    public static IReadOnlyList<Name> Of(DocumentNumber number, string? group, int? year)
    {
        var period = OfAPeriod.Contains(number.Grammar.Name) && year is { } of ? StudyPeriod.Of(of) ?? "" : "";
        var main = new Name(Whole(number, group), period, NameStanding.Main);
        return [main, .. Derived(number).Where(name => name.Canonical != main.Canonical)];
    }

    /// <summary>What to look a number up by, however it is written: its canonical form, or the plain text of a work item's name.</summary>
    public static string Key(string text) => DocumentNumber.Recognise(text)?.Canonical ?? DocumentNumber.Normalise(text);

    /// <summary>"TD 120" of TSAG is "TSAG-TD120": without its group the number is of any group.</summary>
    private static string Whole(DocumentNumber number, string? group) =>
        number.Grammar.Name is "t-contribution-bare" || (number.Grammar.Name == "t-td" && !number.Fields.ContainsKey("group"))
            ? DocumentNumber.Recognise($"{group}-{number.Canonical}")?.Canonical ?? number.Canonical
            : number.Canonical;

    private static IEnumerable<Name> Derived(DocumentNumber number)
    {
        var fields = number.Fields;
        if (number.Grammar.Name == "work-item-ex")
        {
            yield return new(fields["number"], "", NameStanding.Also);
            yield return new(fields["mnemonic"], "", NameStanding.Former);
        }

        // The identifier of the document store says period, group and number: the short number is the same document.
        if (number.Grammar.Name == "dms-md" && fields["sector"] == "T" && fields["cls"] is "C" or "TD" && fields.TryGetValue("num", out var digits) && !fields.ContainsKey("part")
            && DocumentNumber.Recognise($"{fields["group"]}-{fields["cls"]}{digits.TrimStart('0')}{(fields.TryGetValue("sub", out var sub) ? "/" + sub : "")}") is { } brief)
            yield return new(brief.Canonical, "T" + fields["period"], NameStanding.Also);
    }
}
