namespace Palmares.Proceedings;

/// <summary>
/// One spelling a document. Language and file format are left out: the French text of a contribution is the same document.
/// Revisions are kept: a revision is another document.
/// </summary>
internal static class CanonicalForm
{
    // A part of a text (an annex, a corrigendum) can be named by one of its files only; all its files are named by the same.
    private const string OneFile = "!MSW-E";

    public static string Of(string grammar, string plain, IReadOnlyDictionary<string, string> fields)
    {
        var part = new Parts(fields);
        return grammar switch
        {
            "t-contribution" => $"{part.Group}-C{part.Number}{part.Revision}{part.In("(", "date", ")")}",
            "t-contribution-bare" => $"C{part.Number}{part.Revision}",
            "t-td" => $"{part.In("", "group", "-").Replace(" ", "", StringComparison.Ordinal)}TD{part.Number}{part.Sub}{part.Revision}",
            "ls-number" => $"{part.Group}-LS{part.Number}",
            "t-report" => $"{part.Group}-R{part.Number}",
            "rg-doc" => $"{part["rg"].Replace("-", "", StringComparison.Ordinal).ToUpperInvariant()}-DOC{part.Number}{part.Revision}{part.In("(", "date", ")")}",
            "dms-md" => $"{part["sector"]}{part["period"]}-{part["group"]}{part.In("-", "date", "")}-{part["cls"]}{part.In("-", "sub", "")}{part.In("-", "num", "")}{part.In("!", "part", OneFile)}",
            "rec-file" => plain.Split('!')[0].Split(".doc")[0] + part.In("!", "part", OneFile),
            "rec-citation" => Citation(part),
            "advisory-doc" => $"{part["body"]}{part["yy"]}{part.In("-", "seq", "")}/{part.In("", "sub", "/")}{part.Number}{Modification(part["mod"])}",
            "advisory-subgroup-doc" => $"TDAG/{part["sub"]}/{part.Number}",
            "r-wp-doc" => $"{part["wp"]}/{part.In("", "sub", "/")}{part.Number}{part.In("(Rev.", "rev", ")")}",
            "d-sg-doc" => $"{part["sg"]}/{part["cls"]}/{part.Number}{part.In(" (", "year", ")")}",
            "handle" => $"11.1002/1000/{part["id"]}",
            "work-item-ex" => $"{part["number"]} (ex {part["mnemonic"]})",
            "resolution" => Resolution(part),
            "working-party" => $"WP{part["wp"]}/{part["group"]}",
            _ => plain,
        };
    }

    private static string Citation(Parts part)
    {
        var date = part["mm"].Length > 0 ? $" ({part["mm"]}/{part["yyyy"]})" : part.In(" (", "yyyy", ")");
        var amended = part["part"].Length > 0 ? $" {part["part"]} {part["partno"]}" : "";
        var amendedOn = part["pmm"].Length > 0 ? $" ({part["pmm"]}/{part["pyyyy"]})" : "";
        return $"ITU-{part["sector"]} {part["code"]}{part.In(" Suppl. ", "suppl", "")}{part.In(" Annex ", "annex", "")}{part.In(" (V", "ver", ")")}{date}{amended}{amendedOn}";
    }

    /// <summary>The body is part of the name: Resolutions of different bodies bear the same numbers. Written or known from place and year.</summary>
    private static string Resolution(Parts part)
    {
        var body = part["body"].Length > 0 ? part["body"] : part["itur"].Length > 0 ? "RA" : Resolutions.BodyOf(part["place"], int.Parse(part["year"], System.Globalization.CultureInfo.InvariantCulture)) ?? "";
        var edition = part["edition"].Length > 0 ? "-" + part["edition"] : "";
        return $"{body} Resolution {(part["itur"].Length > 0 ? "ITU-R " : "")}{part["num"]}{edition} ({(part["rev"].Length > 0 ? "Rev. " : "")}{part["place"].Trim()}, {part["year"]})".TrimStart();
    }

    /// <summary>Rev, Add and Corr of a document of a conference: "(Rev.1)".</summary>
    private static string Modification(string written)
    {
        if (written.Length == 0)
            return "";
        var kind = written.StartsWith("Add", StringComparison.Ordinal) ? "Add" : written.StartsWith("Corr", StringComparison.Ordinal) ? "Corr" : "Rev";
        return $"({kind}.{string.Concat(written.Where(char.IsAsciiDigit))})";
    }

    private sealed class Parts(IReadOnlyDictionary<string, string> fields)
    {
        public string this[string name] => fields.GetValueOrDefault(name, "");

        public string Group => this["group"].Replace(" ", "", StringComparison.Ordinal);

        public string Number => Plain(this["num"]);

        public string Revision => this["rev"] + this["rev1"] is { Length: > 0 } revision ? "-R" + Plain(revision) : "";

        /// <summary>Where in the meeting the document belongs: plenary, general, a working party.</summary>
        public string Sub => (this["sub"] + this["subp"]).Replace(" ", "", StringComparison.Ordinal) switch
        {
            "" => "",
            "P" => "/PLEN",
            var sub => "/" + sub,
        };

        public string In(string before, string name, string after) => this[name] is { Length: > 0 } value ? before + value + after : "";

        private static string Plain(string number) => number.TrimStart('0') is { Length: > 0 } plain ? plain : "0";
    }
}
