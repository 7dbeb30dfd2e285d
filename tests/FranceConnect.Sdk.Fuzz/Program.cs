using FranceConnect.Sdk.Fuzz;
using SharpFuzz;

// "list" names the targets; "replay [TARGET...]" runs every kept input once; a target's name makes this process its fuzzer's.
switch (args)
{
    case ["list"]:
        foreach (var known in Targets.All)
            Console.WriteLine(known.Name);
        return 0;
    case ["replay", var folder, .. var names]:
        return Replay.Run(folder, names);
    case [var name] when Targets.Find(name) is { } target:
        target.Warm();
        Fuzzer.Run(stream => target.Run(Target.ReadAll(stream)));
        return 0;
    default:
        Console.Error.WriteLine("Usage: list | replay FOLDER [TARGET...] | TARGET");
        return 2;
}
