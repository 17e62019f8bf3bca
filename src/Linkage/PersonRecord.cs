namespace Palmares.Linkage;

/// <summary>Specs that come with the engine.</summary>
public static class BuiltInSpecs
{
    public static IReadOnlyDictionary<string, LinkageSpec> All { get; } =
        new Dictionary<string, LinkageSpec> { [PersonRecord.Spec.Name] = PersonRecord.Spec };
}

/// <summary>
/// People in a record of documents and roles, cautious form: a shared verified key links; a rare full name links when the
/// context agrees; the rest may be the same. A name alone never links.
/// </summary>
public static class PersonRecord
{
    public static LinkageSpec Spec { get; } = new LinkageSpecBuilder("person-record", "person-record/cautious-1")
        .Block(new BlockingKey("person_key"))
        .Block(new BlockingKey("account_key"))
        .Block(new BlockingKey("email_key"))
        .Block(new BlockingKey("email", KeyForm.Folded))
        .Block(new BlockingKey("name", KeyForm.SurnameInitial))
        .Block(new BlockingKey("name", KeyForm.SortedWords))
        .LimitBlocks(300, new BlockingKey("affiliation", KeyForm.Folded), new BlockingKey("group"), new BlockingKey("coauthors"))
        .Compare("person key", "person_key", ("same", LevelTest.Shared), ("different", LevelTest.Disjoint))
        .Compare("account", "account_key", ("same", LevelTest.Shared), ("different", LevelTest.Disjoint))
        .Compare("e-mail", "email_key", ("same", LevelTest.Shared), ("different", LevelTest.Disjoint))
        .Compare("e-mail address", "email", ("same", LevelTest.Folded), ("different", LevelTest.Disjoint))
        .Compare("name", "name",
            ("same rare full name", LevelTest.SameRareFullName),
            ("same full name", LevelTest.SameFullName),
            ("same name", LevelTest.SameName),
            ("compatible", LevelTest.CompatibleName),
            ("same words, other order", LevelTest.SwappedName),
            ("given names clash", LevelTest.ClashingGivenNames))
        .Compare("organisation", "affiliation", ("same", LevelTest.Organisation), ("different", LevelTest.Disjoint))
        .Compare("co-authors", "coauthors", ("shared", LevelTest.SharedName))
        .Compare("group", "group", ("same", LevelTest.Shared))
        .Decide(Outcome.Linked, "the same verified key", "person key: same or account: same or e-mail: same or e-mail address: same")
        .DecideUnlessKeysDiffer(Outcome.Linked, "the same rare full name in an agreeing context",
            "name: same rare full name", "organisation: same or co-authors: shared or group: same")
        .Decide(Outcome.Apart, "given names that clash", "name: given names clash")
        .Decide(Outcome.Unresolved, "the same name, which alone decides nothing",
            "name: same rare full name or name: same full name or name: same name")
        .Decide(Outcome.Unresolved, "names that do not contradict each other", "name: compatible or name: same words, other order")
        .CannotLinkWhenEqual("document")
        .VerifiedKeys("person_key", "account_key", "email_key", "email")
        .Build();
}
