using Palmares.Kernel;
using Palmares.Web;

await using var app = PalmaresWeb.Create(args);
await using (var scope = app.Services.CreateAsyncScope())
    await scope.ServiceProvider.GetRequiredService<PrepareDatabase>().RunAsync(CancellationToken.None);
await app.RunAsync();
