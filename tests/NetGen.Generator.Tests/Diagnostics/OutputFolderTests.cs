using NetGen.Generator.Models;

namespace NetGen.Generator.Tests.Diagnostics;

/// <summary>Which paths lie where a build writes, in the spellings of both kinds of systems.</summary>
public sealed class OutputFolderTests
{
    [Theory]
    [InlineData("/p/", "bin/", "/p/bin/Release/a.weights", true)]
    [InlineData("/p", "bin", "/p/bin/a.weights", true)]
    [InlineData("C:\\p\\", "bin\\", "c:/P/BIN/a.weights", true)]
    [InlineData("C:\\p\\", "D:\\out\\", "D:\\out\\a.weights", true)]
    [InlineData("/p/", "../artifacts/bin/./p/", "/artifacts/bin/p/a.weights", true)]
    [InlineData("/p/", "/p/bin/", "/p/x/../bin/a.weights", true)]
    [InlineData("/p/", "bin/", "/p/binary/a.weights", false)]
    [InlineData("/p/", "bin/", "/p/data/bin/a.weights", false)]
    [InlineData("/p/", "bin/", "/q/bin/a.weights", false)]
    [InlineData("/p/", "bin/", "/p/a.weights", false)]
    // Beside or above its sources a build writes everywhere.
    [InlineData("/p/", "./", "/p/a.weights", false)]
    [InlineData("/p/", "..", "/p/a.weights", false)]
    public void PathsBelowAFolderAreHeld(string project, string folder, string path, bool isHeld) =>
        Assert.Equal(isHeld, OutputFolders.Of(project, [folder]).Hold(path));

    [Fact]
    public void WithoutFoldersNothingIsHeld() => Assert.False(OutputFolders.None.Hold("/p/bin/a.weights"));
}
