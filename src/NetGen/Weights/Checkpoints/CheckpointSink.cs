namespace NetGen.Weights;

/// <summary>Takes the bytes of a checkpoint's data: into a fingerprint first, so that nothing is written where a value is not finite, then into the file.</summary>
internal struct CheckpointSink
{
    private readonly Stream? _destination;
    private WeightFingerprint _fingerprint;

    /// <summary>Goes on with a fingerprint.</summary>
    public CheckpointSink(WeightFingerprint fingerprint)
    {
        _destination = null;
        _fingerprint = fingerprint;
    }

    /// <summary>Writes.</summary>
    public CheckpointSink(Stream destination)
    {
        _destination = destination;
        _fingerprint = default;
    }

    public readonly WeightFingerprint Fingerprint => _fingerprint;

    public void Add(ReadOnlySpan<byte> bytes)
    {
        if (_destination is null)
        {
            _fingerprint.Add(bytes);
        }
        else
        {
            StreamBytes.Write(_destination, bytes);
        }
    }
}
