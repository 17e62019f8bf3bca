using System.Globalization;
using System.Runtime.CompilerServices;

namespace Palmares.Kernel;

public enum ErrorKind
{
    Invalid,
    NotFound,
    Forbidden,
    Conflict,
}

/// <summary>A refusal: what is wrong, where, and how to mend it. Refusals are values; bugs are exceptions.</summary>
public sealed record Error
{
    public required ErrorKind Kind { get; init; }

    /// <summary>The name of the field that holds the refusal, e.g. <c>StatementTooLong</c>.</summary>
    public required string Code { get; init; }

    /// <summary>The English sentence with its gaps, the key under which translations stand.</summary>
    public required string Template { get; init; }

    public IReadOnlyList<object> Arguments { get; init; } = [];

    /// <summary>The field of the input at fault, if one is.</summary>
    public string? Place { get; init; }

    public string? Mend { get; init; }

    public string Message => Arguments.Count == 0 ? Template : string.Format(CultureInfo.InvariantCulture, Template, [.. Arguments]);

    public static Error Invalid(string message, string? place = null, string? mend = null, [CallerMemberName] string code = "") =>
        new() { Kind = ErrorKind.Invalid, Code = code, Template = message, Place = place, Mend = mend };

    public static Error NotFound(string message, string? place = null, string? mend = null, [CallerMemberName] string code = "") =>
        new() { Kind = ErrorKind.NotFound, Code = code, Template = message, Place = place, Mend = mend };

    public static Error Forbidden(string message, string? place = null, string? mend = null, [CallerMemberName] string code = "") =>
        new() { Kind = ErrorKind.Forbidden, Code = code, Template = message, Place = place, Mend = mend };

    public static Error Conflict(string message, string? place = null, string? mend = null, [CallerMemberName] string code = "") =>
        new() { Kind = ErrorKind.Conflict, Code = code, Template = message, Place = place, Mend = mend };

    public Error With(params object[] arguments) => this with { Arguments = arguments };

    public Error At(string place) => this with { Place = place };

    public override string ToString() => string.Join(' ', new[] { Place is null ? null : Place + ":", Message, Mend }.Where(part => part is not null));
}

/// <summary>Refusals that belong to no module.</summary>
public static class KernelErrors
{
    public static readonly Error NotPermitted = Error.Forbidden("Your roles do not permit this.");
    public static readonly Error NotSignedIn = Error.Forbidden("Sign in first.");
    public static readonly Error NoSuchLedger = Error.NotFound("No ledger of this number came with an edition.");
}
