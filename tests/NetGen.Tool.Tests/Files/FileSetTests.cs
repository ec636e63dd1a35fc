using NetGen.Tool.Errors;
using NetGen.Tool.Files;
using NetGen.Tool.Tests.Support;

namespace NetGen.Tool.Tests.Files;

/// <summary>Files appear together or not at all.</summary>
public sealed class FileSetTests : IDisposable
{
    private readonly Workplace _workplace = new();

    public void Dispose() => _workplace.Dispose();

    [Fact]
    public void NothingIsThereBeforeAllIs()
    {
        using (var set = new FileSet(replaces: false))
        {
            set.Add(_workplace.PathOf("a"), "one");
            Assert.False(File.Exists(_workplace.PathOf("a")));
            set.Add(_workplace.PathOf("b"), "two");
            set.Commit();
        }

        Assert.Equal(["a", "b"], _workplace.Files);
        Assert.Equal("two", _workplace.Text("b"));
    }

    [Fact]
    public void AWriterThatFailsLeavesNothing()
    {
        Assert.Throws<InvalidOperationException>(() =>
        {
            using var set = new FileSet(replaces: false);
            set.Add(_workplace.PathOf("a"), "one");
            set.Add(_workplace.PathOf("b"), _ => throw new InvalidOperationException());
        });
        Assert.Empty(_workplace.Files);
    }

    /// <summary>What the writer refuses is not the disk's fault.</summary>
    [Fact]
    public void WhatAWriterThrowsIsPassedOn()
    {
        using var set = new FileSet(replaces: false);
        Assert.Throws<NotSupportedException>(() => set.Add(_workplace.PathOf("a"), _ => throw new NotSupportedException()));
        Assert.Throws<ArgumentException>(() => set.Add(_workplace.PathOf("a"), _ => throw new ArgumentException("b")));
        Assert.Contains("a: cannot be written: full", Assert.Throws<InputException>(() => set.Add(_workplace.PathOf("a"), _ => throw new IOException("full"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void FoldersThatWereMadeGoWithTheFiles()
    {
        Directory.CreateDirectory(_workplace.PathOf("mine"));
        using (var set = new FileSet(replaces: false))
        {
            set.Add(_workplace.PathOf("mine/new/deep/a"), "one");
            set.Add(_workplace.PathOf("mine/b"), "two");
            set.Add(_workplace.PathOf("kept/new/c"), "three");
            _workplace.Write("kept/theirs", "of another");
        }

        Assert.Equal(["kept", "mine"], Directory.EnumerateDirectories(_workplace.Folder, "*", SearchOption.AllDirectories).Select(Path.GetFileName).Order());
        using (var set = new FileSet(replaces: false))
        {
            set.Add(_workplace.PathOf("mine/new/a"), "one");
            set.Commit();
        }

        Assert.Equal(["kept/theirs", "mine/new/a"], _workplace.Files);
    }

    /// <summary>The second file cannot be renamed, since in the meantime a folder has its name: the first is again what it was.</summary>
    [Fact]
    public void ARenameThatFailsRestoresWhatWasThere()
    {
        _workplace.Write("a", "before");
        using (var set = new FileSet(replaces: true))
        {
            set.Add(_workplace.PathOf("a"), "after");
            set.Add(_workplace.PathOf("b"), "new");
            Directory.CreateDirectory(_workplace.PathOf("b"));
            Assert.Contains("cannot be written", Assert.Throws<InputException>(set.Commit).Message, StringComparison.Ordinal);
        }

        Assert.Equal(["a"], _workplace.Files);
        Assert.Equal("before", _workplace.Text("a"));
    }

    [Fact]
    public void CancelledBeforeTheFirstIsThereNoneIs()
    {
        using (var source = new CancellationTokenSource())
        using (var set = new FileSet(replaces: true, source.Token))
        {
            set.Add(_workplace.PathOf("a"), "one");
            source.Cancel();
            Assert.Throws<OperationCanceledException>(set.Commit);
        }

        Assert.Empty(_workplace.Files);
    }

    [Fact]
    public void AFileIsReplacedOnlyWhereThatIsAskedFor()
    {
        _workplace.Write("a", "before");
        using (var set = new FileSet(replaces: false))
        {
            Assert.Contains("--force", Assert.Throws<InputException>(() => set.Add(_workplace.PathOf("a"), "after")).Message, StringComparison.Ordinal);
        }

        using (var set = new FileSet(replaces: true))
        {
            set.Add(_workplace.PathOf("a"), "after");
            set.Commit();
        }

        Assert.Equal("after", _workplace.Text("a"));
        Assert.Equal(["a"], _workplace.Files);
    }
}
