namespace Palmares.Demo;

/// <summary>A clock the demo sets: past editions happen in the past, and their acts say so.</summary>
internal sealed class StageClock(DateTimeOffset start) : TimeProvider
{
    private DateTimeOffset _now = start;

    public override DateTimeOffset GetUtcNow() => _now;

    /// <summary>Goes forward only: the ledger is in order of time.</summary>
    public void MoveTo(DateTimeOffset time)
    {
        if (time > _now)
            _now = time;
    }

    public void Pass(TimeSpan time) => _now += time;
}
