namespace NetGen.Training;

/// <summary>What a network is trained on. The loop gets it with each call, as spans cannot be kept.</summary>
internal readonly ref struct TrainingData<T>
    where T : struct
{
    public TrainingData(Rows<T> training, Rows<T> validation)
    {
        Training = training;
        Validation = validation;
    }

    public Rows<T> Training { get; }

    /// <summary>Without rows where the caller gave none.</summary>
    public Rows<T> Validation { get; }
}
