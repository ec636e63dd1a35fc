using NetGen.Tool.Errors;

namespace NetGen.Tool.Files;

/// <summary>
/// Files that appear together, when all are whole: each is written beside its place under another name; then all are renamed. Where that fails, what stood there
/// before stands there again.
/// </summary>
/// <param name="replaces">Whether files that are there already may be replaced.</param>
/// <param name="cancellation">Cancelled, it keeps all files from appearing.</param>
internal sealed class FileSet(bool replaces, CancellationToken cancellation = default) : IDisposable
{
    private readonly List<(string Path, string Temporary)> _files = [];

    /// <summary>Folders that were made for files, each behind those that it is in.</summary>
    private readonly List<string> _folders = [];

    /// <summary>Demands that a file may be written there, before any work is done for it.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="InputException">There is one already, or its folder is a file.</exception>
    public void Demand(string path)
    {
        var shown = OneLine.Escape(path);
        if (Directory.Exists(path))
        {
            throw new InputException($"{shown}: expected a file to write, found a directory");
        }

        if (!replaces && File.Exists(path))
        {
            throw new InputException($"{shown}: there is such a file already; choose another name or folder, or give --force to replace it");
        }
    }

    /// <summary>Writes a file beside its place.</summary>
    /// <param name="path">Where it will stand.</param>
    /// <param name="write">Writes its contents. What it throws itself is passed on, but for errors of the disk.</param>
    /// <exception cref="InputException">It cannot be written.</exception>
    public void Add(string path, Action<Stream> write)
    {
        Demand(path);
        var full = Path.GetFullPath(path);
        var temporary = $"{full}.{Guid.NewGuid():N}.tmp";
        Run(path, () =>
        {
            CreateFolder(Path.GetDirectoryName(full)!);
            _files.Add((full, temporary));
            using var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None);
            write(stream);
            stream.Flush(flushToDisk: true);
        });
    }

    /// <summary>Writes a text file beside its place, as UTF-8.</summary>
    /// <param name="path">Where it will stand.</param>
    /// <param name="text">Its contents.</param>
    /// <exception cref="InputException">It cannot be written.</exception>
    public void Add(string path, string text) => Add(path, stream => stream.Write(System.Text.Encoding.UTF8.GetBytes(text)));

    /// <summary>Gives all files their names.</summary>
    /// <exception cref="InputException">One cannot be renamed: then none has been.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled before the first was renamed.</exception>
    public void Commit()
    {
        cancellation.ThrowIfCancellationRequested();
        var done = new Stack<(string Path, string? Before)>();
        try
        {
            foreach (var (path, temporary) in _files)
            {
                Run(path, () => Move(path, temporary, done));
            }
        }
        catch (InputException)
        {
            Restore(done);
            throw;
        }

        foreach (var before in done.Select(file => file.Before).OfType<string>())
        {
            File.Delete(before);
        }

        _files.Clear();
        _folders.Clear();
    }

    /// <summary>Removes what has not been renamed, and the folders that were made for it unless something else is in them by now.</summary>
    public void Dispose()
    {
        foreach (var (_, temporary) in _files)
        {
            Try(() => File.Delete(temporary));
        }

        foreach (var folder in Enumerable.Reverse(_folders))
        {
            Try(() => Directory.Delete(folder));
        }
    }

    // An error of removing would hide the one that led to it.
    private static void Try(Action remove)
    {
        try
        {
            remove();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
        }
    }

    private void CreateFolder(string folder)
    {
        if (Directory.Exists(folder))
        {
            return;
        }

        if (Path.GetDirectoryName(folder) is { } parent)
        {
            CreateFolder(parent);
        }

        Directory.CreateDirectory(folder);
        _folders.Add(folder);
    }

    private static void Move(string path, string temporary, Stack<(string Path, string? Before)> done)
    {
        string? before = null;
        if (File.Exists(path))
        {
            before = $"{path}.{Guid.NewGuid():N}.old";
            File.Move(path, before);
        }

        try
        {
            File.Move(temporary, path);
        }
        catch when (before is not null)
        {
            File.Move(before, path);
            throw;
        }

        done.Push((path, before));
    }

    private static void Restore(Stack<(string Path, string? Before)> done)
    {
        foreach (var (path, before) in done)
        {
            File.Delete(path);
            if (before is not null)
            {
                File.Move(before, path);
            }
        }
    }

    private static void Run(string path, Action write)
    {
        try
        {
            write();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"{OneLine.Escape(path)}: cannot be written: {OneLine.Escape(exception.Message)}");
        }
    }
}
