using NetGen.Playground.Tests.Support;

namespace NetGen.Playground.Tests;

/// <summary>Points of the user's own.</summary>
[Collection(PageCollection.Name)]
public sealed class PointTests(BrowserFixture browser)
{
    [Fact]
    public async Task ClicksAndKeysSetPointsThatAreLearned()
    {
        await using var open = await browser.OpenAsync();
        await open.Page.ClickAsync("#sources label:has-text('Own points')");
        await open.UntilAsync("!document.querySelector('#data-problem').hidden");
        var field = open.Page.Locator("#field");
        foreach (var (x, y) in new[] { (40, 40), (60, 50), (50, 70) })
        {
            await field.ClickAsync(new() { Position = new() { X = x, Y = y } });
        }

        await field.FocusAsync();
        foreach (var key in new[] { "ArrowRight", "ArrowDown", "2", "ArrowRight", "ArrowRight", "2" })
        {
            await open.Page.Keyboard.PressAsync(key);
        }

        await open.UntilAsync("document.querySelector('#data-problem').hidden && !document.querySelector('#run').disabled");
        await open.Page.FillAsync("#train-share", "1");
        await open.UntilAsync("document.querySelector('#score').textContent.includes('5 training rows')");
        await open.UntilAsync("document.querySelector('#score').textContent.startsWith('100.0 %')");
    }
}
