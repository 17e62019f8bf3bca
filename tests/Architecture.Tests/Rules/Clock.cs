using Palmares.Architecture.Tests.Reading;

namespace Palmares.Architecture.Tests.Rules;

/// <summary>Time and chance come in by the front door: TimeProvider, IdSource, a seeded generator.</summary>
internal static class Clock
{
    private static readonly string[] Direct =
    [
        "System.DateTime::get_Now", "System.DateTime::get_UtcNow", "System.DateTime::get_Today", "System.DateTimeOffset::get_Now", "System.DateTimeOffset::get_UtcNow",
        "System.Guid::NewGuid", "System.Guid::CreateVersion7", "System.Random::get_Shared",
    ];

    private static readonly string[] Chance = ["System.Security.Cryptography.RandomNumberGenerator::Fill", "System.Security.Cryptography.RandomNumberGenerator::GetBytes", "System.TimeProvider::get_System"];

    public static IEnumerable<string> ReadDirectly(Calls calls) =>
        calls.All.Where(call => Direct.Contains(call.Callee)).Select(call => $"{call.Caller} calls {call.Callee}.").Distinct();

    /// <summary>Pure code draws nothing and reads no clock, not even by the front door.</summary>
    public static IEnumerable<string> ReadInPureCode(Calls calls, Func<string, bool> isPure) =>
        calls.All.Where(call => isPure(call.Caller) && (Direct.Contains(call.Callee) || Chance.Contains(call.Callee) || call.Callee == "System.TimeProvider::GetUtcNow"))
            .Select(call => $"{call.Caller} calls {call.Callee}.").Distinct();
}
