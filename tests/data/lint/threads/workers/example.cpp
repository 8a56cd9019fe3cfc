thread->terminate(); // expect
invoke(Qt::BlockingQueuedConnection); // expect
determinate(1);
