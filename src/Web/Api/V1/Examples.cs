namespace Palmares.Web.Api.V1;

/// <summary>What programs may send, as the description shows it. A test reads each as the endpoint would.</summary>
internal static class Examples
{
    public const string Nomination = """{"edition":"fable-2026","category":"emerging","nominee":{"name":"Oddny Thistlewood","email":"oddny@example.org","organisation":"Tidewater"}}""";

    public const string Draft = """{"statement":"Led the work on tide tables from the first draft to approval.","citationDraft":"For tide tables that every harbour uses.","claims":[{"text":"Edited three Recommendations.","lines":[]}]}""";

    public const string Withdrawal = """{"reason":"The nominee asked for it."}""";

    public const string Endorser = """{"name":"Alder Quietmere","email":"alder@example.org","organisation":"Harbour Office"}""";

    public const string Sheet = """{"marks":{"impact":4,"craft":3},"justification":"Used in forty harbours; the second edition came late.","final":true}""";

    public const string Cell = """{"state":"Stated","text":"One medal a year.","source":"https://example.org/medal","seen":"2026-03","member":"Administration of Meridian"}""";

    public const string Remark = """{"kind":"Confirmation","member":"Administration of Meridian"}""";
}
