using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Palmares.Records.Importing.Forms;

/// <summary>Pages of ITU-T that list people in repeated items: the management team and the Questions with their rapporteurs.</summary>
internal static partial class ItuPeople
{
    public const string Management = "itu-t-management", Questions = "itu-t-questions";

    /// <summary>One repeated item of a page: its fields by name.</summary>
    private sealed record Item(Dictionary<string, IElement> Fields)
    {
        public int Line => Fields.Values.Min(SavedPage.LineOf);

        public string? this[string field] => SavedPage.Text(Fields.GetValueOrDefault(field));

        public string? Name => FormText.Name($"{this["lblFName"]} {this["lblLName"]}");

        public string? Country => SavedPage.Lines(Fields.GetValueOrDefault("lblAddress")) is [.., var last] ? last : null;

        /// <summary>The key of the address, where one stands.</summary>
        public string? Address => Fields.GetValueOrDefault("email") is { } link ? FormText.AddressKey(link.GetAttribute("href")) ?? FormText.AddressKey(SavedPage.Text(link)) : null;
    }

    public static IEnumerable<FormedLine> ReadManagement(SavedPage page)
    {
        var group = ItuGroups.StudyGroup(page.Parameter("Group")) ?? Items(page).Select(item => ItuGroups.WorkingParty(item["lblWP"])).OfType<string>().Select(party => ItuGroups.StudyGroup(party.Split('/')[1])).FirstOrDefault();
        if (Unplaced(page, group) is { } refusal)
            return [refusal];
        var name = $"management {group} {ItuGroups.Period(page.Parameter("Period"))}".TrimEnd();
        return [GroupLine(Management, page, name, group!, ItuGroups.NameOf(group!), "study-group", 1), .. Items(page).Select(item => Manager(page, item, name, group!))];
    }

    public static IEnumerable<FormedLine> ReadQuestions(SavedPage page)
    {
        var items = Items(page).ToList();
        var group = ItuGroups.StudyGroup(page.Parameter("Group")) ?? items.Select(item => ItuGroups.Question(item["lblQWP"])).OfType<string>().Select(question => ItuGroups.StudyGroup(question.Split('/')[1])).FirstOrDefault();
        if (Unplaced(page, group) is { } refusal)
        {
            yield return refusal;
            yield break;
        }

        var name = $"questions {group} {ItuGroups.Period(page.Parameter("Period"))}".TrimEnd();
        string? question = null, title = null;
        foreach (var item in items)
        {
            // A Question with several rapporteurs may be written once, above the first.
            if (item["lblQWP"] is { } written)
            {
                question = ItuGroups.Question(written);
                title = question is null ? null : FormText.Clean($"{question} {item["lblQuestion69"]}");
                if (question is not null)
                    yield return GroupLine(Questions, page, name, question, title!, "question", item.Line);
                else
                    yield return FormedLine.Refuse(item.Line, "lblQWP", $"not a Question: {written}; it should read as Q10/17 does");
            }

            if (question is not null && item.Name is not null)
                yield return Person(Questions, page, item, name, question, title!, "question", item["lblRole"], "lblRole");
        }
    }

    private static FormedLine Manager(SavedPage page, Item item, string name, string group)
    {
        if (item.Name is null)
            return FormedLine.Refuse(item.Line, "lblLName", $"no name stands beside {item["lblTitle"] ?? "a role"}: where the post is vacant nothing need be done, else complete the saved page");
        var party = ItuGroups.WorkingParty(item["lblWP"]);
        var held = party ?? group;
        return Person(Management, page, item, name, held, ItuGroups.NameOf(held), party is null ? "study-group" : "working-party", item["lblTitle"], "lblTitle");
    }

    private static FormedLine Person(string source, SavedPage page, Item item, string name, string group, string groupName, string type, string? role, string field) =>
        role is null
            ? FormedLine.Refuse(item.Line, field, "no role stands beside the name: complete the saved page")
            : FormedLine.Of(item.Line, FormLine.Of(source, FormLine.Role).With("page", name).With("as_of", page.Day).With("group", group).With("group_name", groupName).With("group_type", type)
                .With("name", item.Name).With("given", FormText.Name(item["lblFName"])).With("surname", item["lblLName"]).With("role", ItuGroups.Role(role)).With("subrole", item["lblSubrole"])
                .With("org", item["lblCompany"]).With("country", item.Country).With("email_key", item.Address));

    private static FormedLine GroupLine(string source, SavedPage page, string name, string group, string groupName, string type, int line) => FormedLine.Of(
        line, FormLine.Of(source, FormLine.Group).With("page", name).With("as_of", page.Day).With("group", group).With("group_name", groupName).With("group_type", type));

    private static FormedLine? Unplaced(SavedPage page, string? group) =>
        page.Day is null ? FormedLine.Refuse(1, "date", SavedPage.NoDay)
        : group is null ? FormedLine.Refuse(1, "Group", "the page does not say of which study group it is: save it from its own address, which ends with Group=…&Period=…") : null;

    /// <summary>Items are told apart by what stands around a field's name in its id.</summary>
    private static IEnumerable<Item> Items(SavedPage page)
    {
        var items = new Dictionary<string, Item>();
        foreach (var element in page.Document.All.Where(element => element.Id is not null))
        {
            var id = Field().Match(element.Id!);
            if (!id.Success)
                continue;
            var key = id.Groups[1].Value + "#" + id.Groups[3].Value;
            var item = items.TryGetValue(key, out var known) ? known : items[key] = new Item([]);
            item.Fields.TryAdd(id.Groups[2].Value.Contains("mail", StringComparison.OrdinalIgnoreCase) ? "email" : id.Groups[2].Value, element);
        }

        return items.Values.Where(item => item.Fields.Keys.Any(field => field != "email"));
    }

    [GeneratedRegex(@"^(.*?)(lblQWP|lblQuestion69|lblFName|lblLName|lblRole|lblCompany|lblAddress|lblWP|lblTitle|lblSubrole|linkemail|[A-Za-z]*[Ee]mail[A-Za-z]*?)_?((?:_?\d+)*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Field();
}
