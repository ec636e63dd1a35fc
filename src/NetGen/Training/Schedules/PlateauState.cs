namespace NetGen.Training;

/// <summary>What a <see cref="PlateauSchedule"/> has seen.</summary>
internal struct PlateauState
{
    /// <summary>The rate now.</summary>
    public double Rate;

    /// <summary>The lowest loss that counted as an improvement.</summary>
    public double Best;

    /// <summary>Epochs since then.</summary>
    public int Wait;

    /// <summary>Epochs in which nothing will be counted.</summary>
    public int Cooldown;
}
