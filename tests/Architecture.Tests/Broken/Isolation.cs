// Two features that know each other, one of them only inside an async method, and a stranger that reaches inside.
namespace Palmares.Architecture.Tests.Broken.Isolation.First
{
    public sealed class Feature
    {
        public static int Number => 1;
    }
}

namespace Palmares.Architecture.Tests.Broken.Isolation.Second
{
    public sealed class Feature
    {
        public async Task<int> RunAsync(CancellationToken ct)
        {
            await Task.Delay(0, ct);
            return First.Feature.Number;
        }
    }
}

namespace Palmares.Architecture.Tests.Broken.Stranger
{
    public sealed class Reaching
    {
        public Isolation.First.Feature? Inside { get; init; }
    }
}
