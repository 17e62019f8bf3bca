using Palmares.Kernel;

namespace Palmares.Records;

public enum TieKind
{
    SameOrganisationNow,
    SameOrganisationRecently,
    CoAuthor,
}

/// <summary>Something the record shows between two people that may bear on impartiality.</summary>
/// <param name="Detail">The organisation's name, or the document's number and title.</param>
public sealed record Tie(PersonId A, PersonId B, TieKind Kind, string Detail, RecordRef Source, PartialDate? Date);
