namespace Iris;

/// <summary>What the command line decides.</summary>
internal sealed record Settings(string DataFile, int Epochs, float LearningRate, int Seed);
