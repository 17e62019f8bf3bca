using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Palmares.Kernel;

/// <summary>Where a use case writes down what it did. Written with the state change, in its transaction.</summary>
public sealed class ActLog(PalmaresDb db)
{
    internal static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new TypedIdJson(), new JsonStringEnumConverter() },
    };

    /// <param name="act">What happened: ids and numbers only.</param>
    /// <param name="by">Who did it.</param>
    /// <param name="note">Free text such as a reason. Stands beside the chain and can be erased.</param>
    public void Record(Act act, Actor by, string? note = null) =>
        db.Stage(new StagedAct(NameOf(act.GetType()), by.LedgerToken, JsonSerializer.Serialize(act, act.GetType(), Json), string.IsNullOrWhiteSpace(note) ? null : note));

    public static string NameOf(Type act) =>
        act.GetCustomAttribute<ActNameAttribute>()?.Name ?? throw new InvalidOperationException($"{act.Name} has no [ActName].");
}

internal sealed record StagedAct(string Name, string Actor, string Payload, string? Note);
