namespace Palmares.Proceedings;

/// <summary>What a document is, as its number says it.</summary>
public enum DocumentKind
{
    Contribution,
    TemporaryDocument,
    RapporteurGroupDocument,
    Report,
    LiaisonStatement,
    Circular,
    Resolution,
    AdvisoryGroupDocument,
    WorkItem,
    PublishedText,
    Other,
}

/// <summary>From number to kind.</summary>
internal static class DocumentKinds
{
    public static DocumentKind Of(DocumentNumber number) => number.Grammar.Name switch
    {
        "t-contribution" or "t-contribution-bare" or "conference-proposal" => DocumentKind.Contribution,
        "t-td" => DocumentKind.TemporaryDocument,
        "rg-doc" or "rg-doc-old" => DocumentKind.RapporteurGroupDocument,
        "t-report" => DocumentKind.Report,
        "ls-number" => DocumentKind.LiaisonStatement,
        "circular" => DocumentKind.Circular,
        "resolution" => DocumentKind.Resolution,
        "advisory-doc" or "advisory-subgroup-doc" or "r-wp-doc" => DocumentKind.AdvisoryGroupDocument,
        "d-sg-doc" => number.Fields["cls"] == "REP" ? DocumentKind.Report : DocumentKind.AdvisoryGroupDocument,
        "work-item-mnemonic" or "work-item-ex" => DocumentKind.WorkItem,
        "rec-file" or "rec-citation" or "impl-guide-citation" or "handle" or "fg-deliverable" or "nonnormative-id" => DocumentKind.PublishedText,
        "dms-md" => number.Fields["cls"] switch
        {
            "C" => DocumentKind.Contribution,
            "TD" => DocumentKind.TemporaryDocument,
            "R" => DocumentKind.Report,
            "LS" => DocumentKind.LiaisonStatement,
            "CIR" or "COL" => DocumentKind.Circular,
            _ => DocumentKind.Other,
        },
        _ => DocumentKind.Other,
    };
}
