namespace NetGen.Weights;

/// <summary>
/// A file that appears under its name only when it is complete and on the disk: written beside it under a name of its own, flushed, renamed.
/// Without <see cref="Commit"/> nothing is left of it, and what stood there before stays.
/// </summary>
internal readonly struct AtomicFile : IDisposable
{
    private readonly string _path;
    private readonly string _temporary;

    public AtomicFile(string path)
    {
        _path = Path.GetFullPath(path ?? throw new ArgumentNullException(nameof(path)));
        _temporary = $"{_path}.{Guid.NewGuid():N}.tmp";
        Stream = new FileStream(_temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None);
    }

    public FileStream Stream { get; }

    public void Commit()
    {
        Stream.Flush(flushToDisk: true);
        Stream.Dispose();
#if NET8_0_OR_GREATER
        File.Move(_temporary, _path, overwrite: true);
#else
        if (File.Exists(_path))
        {
            File.Replace(_temporary, _path, destinationBackupFileName: null);
        }
        else
        {
            File.Move(_temporary, _path);
        }
#endif
    }

    /// <summary>Removes what has not been renamed. An error of that would hide the one that led here.</summary>
    public void Dispose()
    {
        try
        {
            Stream.Dispose();
            File.Delete(_temporary);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
        }
    }
}
