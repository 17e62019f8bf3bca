using Microsoft.Extensions.Localization;

namespace Palmares.Web.Pages.Records;

/// <summary>Roles in the reader's language. A role that no text knows stays as the source has it.</summary>
public static class RoleWords
{
    /// <summary>Before the names of roles among the texts: a name alone is a word that other texts have with a capital.</summary>
    public const string Named = "role: ";

    public static string Of(string role, IStringLocalizer<Texts> texts) => texts[Named + role.ToLowerInvariant()] is { ResourceNotFound: false } told ? told.Value : role;

    public static string Of(IEnumerable<string> roles, IStringLocalizer<Texts> texts) => string.Join(", ", roles.Select(role => Of(role, texts)));
}
