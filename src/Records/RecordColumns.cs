using Palmares.Kernel;

namespace Palmares.Records;

/// <summary>A snapshot in columns, for rules that run over all of it: rows are numbers, and a row's number is its place in the order of source and key.</summary>
/// <remarks>The order depends on no import: the same snapshot gives the same numbers.</remarks>
public sealed record RecordColumns(SnapshotId Snapshot, IReadOnlyList<string> Sources, IReadOnlyList<GroupKey> Groups, DocumentColumns Documents, ContributorColumns Contributors, RelationColumns Relations)
{
    /// <summary>The organisations that contributors name, with what stewards stated applied. In the order of their first contributor.</summary>
    public required IReadOnlyList<OrganisationKey> Organisations { get; init; }

    /// <summary>Lower case.</summary>
    public required IReadOnlyList<string> Roles { get; init; }

    public RecordRef Document(int row) => new(Sources[Documents.Source[row]], Documents.Key[row]);

    public string BodyOf(int row) => RecordSources.BodyOf(Sources[Documents.Source[row]]);
}

/// <summary>Documents, one a number.</summary>
/// <param name="Source">Into <see cref="RecordColumns.Sources"/>.</param>
/// <param name="Key">The document's number.</param>
/// <param name="Title">Folded: no marks, no case, no punctuation. Empty where the source gives none.</param>
/// <param name="Date">As <see cref="CodedDates"/> has it; 0 where the source gives none.</param>
/// <param name="Group">Into <see cref="RecordColumns.Groups"/>; −1 where the source names none.</param>
/// <param name="Series">What all versions of one work share; null where the source numbers no versions.</param>
/// <param name="SameAs">The document that stands for the same version; −1 for most.</param>
public sealed record DocumentColumns(int[] Source, string[] Key, string[] Title, int[] Date, int[] Group, string?[] Type, string?[] Series, int[] SameAs)
{
    public int Count => Key.Length;

    /// <summary>Everything the source ever called the document's state, the last one first.</summary>
    public required IReadOnlyList<IReadOnlyList<string>> Statuses { get; init; }
}

/// <summary>Names on documents, in the order of documents and of their places there.</summary>
/// <param name="Document">The document's row.</param>
/// <param name="Mention">The name's place, as a number.</param>
/// <param name="Name">The same number for the same last word of a folded name, or the same organisation. Says nothing about who it is.</param>
/// <param name="Organisation">Into <see cref="RecordColumns.Organisations"/>; −1 where none is written.</param>
/// <param name="Role">Into <see cref="RecordColumns.Roles"/>.</param>
/// <param name="IsPerson">False for an organisation.</param>
/// <param name="OfToday">True for one who is named on old versions because the source shows the present one.</param>
public sealed record ContributorColumns(int[] Document, UInt128[] Mention, int[] Name, int[] Organisation, int[] Role, bool[] IsPerson, bool[] OfToday)
{
    public int Count => Document.Length;
}

/// <summary>What one document of the snapshot is to another that it holds too.</summary>
/// <param name="Type">One word of <see cref="RelationWords"/>, or another of the source's.</param>
public sealed record RelationColumns(int[] From, string[] Type, int[] To, string[] Raw)
{
    public int Count => From.Length;
}

/// <summary>The words of the record for relations, for rules of other modules.</summary>
public static class RelationWords
{
    public const string Obsoletes = RelationTypes.Obsoletes, ObsoletedBy = RelationTypes.ObsoletedBy, Updates = RelationTypes.Updates, UpdatedBy = RelationTypes.UpdatedBy,
        Replaces = RelationTypes.Replaces, ReplacedBy = RelationTypes.ReplacedBy, HasEdition = RelationTypes.HasEdition, EditionOf = RelationTypes.EditionOf,
        AdoptedFrom = RelationTypes.AdoptedFrom, SameAs = RelationTypes.SameAs;
}

/// <summary>Dates as numbers that sort: year, month and day in eight digits, 0 for what the source does not say.</summary>
public static class CodedDates
{
    public static int Of(PartialDate? date) => date is { } known ? (known.Year * 10_000) + ((known.Month ?? 0) * 100) + (known.Day ?? 0) : 0;

    public static PartialDate? Read(int code) => code == 0 ? null : new PartialDate(YearOf(code), NotNought(code / 100 % 100), NotNought(code % 100));

    public static int YearOf(int code) => code / 10_000;

    /// <summary>Months since the year 0; a date known to the year stands at its middle.</summary>
    public static int MonthOf(int code) => (YearOf(code) * 12) + (code / 100 % 100 is var month and > 0 ? month - 1 : 6);

    private static int? NotNought(int part) => part == 0 ? null : part;
}
